package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That feedback was sent.
 *
 * @param accountId the client with which it was shared; null for none
 */
@Embeddable
record Delivery(Instant sentAt, @Nullable ClientAccountId accountId) {

    /** How long the author may still change the wording. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    public Instant editableUntil() {
        return sentAt.plus(EDITABLE);
    }
}
