package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with whom feedback was shared when it was sent, besides the author, the recipient and HR.
 *
 * @param account whose contact the person was; null for a manager
 * @param contactSince since when the person was that without a break; null for a manager
 */
@Embeddable
record Reader(
        PersonId person,

        @Enumerated(EnumType.STRING) Reason reason,

        @Nullable ClientAccountId account,

        @Nullable Instant contactSince) {

    enum Reason {
        MANAGER,
        CONTACT
    }

    static Reader manager(PersonId person) {
        return new Reader(person, Reason.MANAGER, null, null);
    }

    static Reader contact(PersonId person, ClientAccountId account, Instant since) {
        return new Reader(person, Reason.CONTACT, account, since);
    }

    /** Whether the person has been a contact ever since, if they are one since that moment today. */
    boolean isContactSince(@Nullable Instant today) {
        return contactSince != null && contactSince.equals(today);
    }
}
