package app.trellis.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a list shows it.
 *
 * @param who the other one of the two
 */
record RequestRow(
        UUID id,
        String who,
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
