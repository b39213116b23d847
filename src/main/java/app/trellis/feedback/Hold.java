package app.trellis.feedback;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the manager reads feedback before its recipient does. It ends by itself: nobody has to let it through.
 *
 * @param heldUntil from when on the recipient reads it
 * @param heldBy who held it back longer or returned it to its author; null for neither
 * @param heldReason what the author reads about that
 * @param returnedAt null unless it was returned: then it never reaches the recipient
 */
@Embeddable
record Hold(
        Instant heldUntil,
        @Nullable PersonId heldBy,
        @Nullable String heldReason,
        @Nullable Instant returnedAt) {

    private static final Duration USUAL = Duration.ofDays(1);

    /** Counted from sending, whatever anybody does. */
    static final Duration LONGEST = Duration.ofDays(3);

    static Hold of(Instant sentAt) {
        return new Hold(sentAt.plus(USUAL), null, null, null);
    }

    /** As long as is possible. */
    Hold longer(Instant sentAt, PersonId by, String reason) {
        return new Hold(sentAt.plus(LONGEST), by, reason, null);
    }

    Hold over(Instant at) {
        return new Hold(at, heldBy, heldReason, null);
    }

    Hold returned(PersonId by, String reason, Instant at) {
        return new Hold(heldUntil, by, reason, at);
    }

    /** Whether it had let the feedback through at that time. */
    boolean isOver(Instant at) {
        return returnedAt == null && !at.isBefore(heldUntil);
    }
}
