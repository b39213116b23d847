package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as a list shows it.
 *
 * @param who asked or was asked, and is not the reader; of a request about the reader the one who asked
 * @param asked the name of the person who was asked
 * @param recipientId whom it is about, and who receives the answer
 * @param recipient their name; null where it is who asked
 * @param feedbackId the answer; null where there is none, or not for the reader
 */
record RequestRow(
        UUID id,
        String who,
        String asked,
        PersonId askedId,
        PersonId recipientId,
        @Nullable String recipient,
        boolean byLink,
        @Nullable Instant mailedAt,
        @Nullable Instant remindedAt,
        String topic,
        LocalDate dueOn,
        FeedbackRequest.Status status,
        Instant askedAt,
        @Nullable String reason,
        @Nullable UUID feedbackId) {

    public boolean isOpen() {
        return status == FeedbackRequest.Status.OPEN;
    }

    /** Whether a link to it can still be made. */
    public boolean isLinkable(LocalDate today) {
        return isOpen() && byLink && !RequestLinks.lastDay(dueOn).isBefore(today);
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
