package app.trellis.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the author of feedback chooses and writes. */
@Embeddable
record FeedbackContent(
        @Enumerated(EnumType.STRING) FeedbackKind kind,
        @Enumerated(EnumType.STRING) Visibility visibility,
        FeedbackText text) {

    FeedbackContent with(FeedbackText other) {
        return new FeedbackContent(kind, visibility, other);
    }
}
