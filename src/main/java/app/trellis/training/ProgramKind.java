package app.trellis.training;

/** How a training is held. */
public enum ProgramKind {
    CLASSROOM,
    ONLINE_LIVE,
    /** Taken alone at any time: it has no sessions. */
    SELF_PACED
}
