package app.trellis.responsibilities;

import app.trellis.activity.ConfidentialActivity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an offer. Only its two people learn of it. */
public sealed interface OfferActivity extends ConfidentialActivity {

    UUID offer();

    @Override
    default Subject about() {
        return new Subject("responsibility_offer", offer());
    }

    record OfferMade(UUID offer, PersonId by, Instant at) implements OfferActivity {}

    record OfferDiscussed(UUID offer, UUID note, PersonId by, Instant at) implements OfferActivity {}

    record OfferAccepted(UUID offer, PersonId by, Instant at) implements OfferActivity {}

    record OfferDeclined(UUID offer, PersonId by, Instant at) implements OfferActivity {}

    record OfferWithdrawn(UUID offer, PersonId by, Instant at) implements OfferActivity {}

    /** Its day passed, or the responsibility ended; nobody did that. */
    record OfferLapsed(UUID offer, @Nullable PersonId by, Instant at) implements OfferActivity {}

    /** Another person answers for it now, since the one who made it has left. */
    record OfferHandedOver(UUID offer, PersonId by, Instant at) implements OfferActivity {}
}
