package app.trellis.feedback;

enum FeedbackStatus {
    DRAFT,
    SENT,
    /** The manager, who read it first, gave it back to its author: it never reached its recipient. */
    RETURNED,
    WITHDRAWN
}
