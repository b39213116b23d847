package app.trellis.training;

/** How a training is held. */
public enum TrainingKind {
    CLASSROOM,
    ONLINE_LIVE,
    /** Taken alone at any time: it has no sessions. */
    SELF_PACED
}
