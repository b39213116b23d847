package app.trellis.feedback;

/** What a piece of feedback is for. */
public enum FeedbackKind {
    PRAISE,
    TO_IMPROVE,
    /** A note toward an evaluation; only the manager and the client write it. */
    EVALUATION_NOTE
}
