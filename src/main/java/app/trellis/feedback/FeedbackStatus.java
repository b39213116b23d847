package app.trellis.feedback;

enum FeedbackStatus {
    DRAFT,
    SENT,
    WITHDRAWN
}
