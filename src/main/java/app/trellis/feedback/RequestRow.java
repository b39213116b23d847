package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a list shows it.
 *
 * @param personId the other one of the two
 * @param contactSince since when who was asked was a client's contact; null for an employee
 */
record RequestRow(
        UUID id,
        PersonId personId,
        String who,
        @Nullable Instant contactSince,
        String topic,
        LocalDate dueOn,
        FeedbackRequest.Status status,
        Instant askedAt,
        @Nullable String reason,
        @Nullable UUID feedbackId) {

    public boolean isOpen() {
        return status == FeedbackRequest.Status.OPEN;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
