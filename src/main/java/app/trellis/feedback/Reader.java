package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who reads feedback by name, besides the author, the recipient and HR.
 *
 * @param since from when on: when it was sent, or handed over
 * @param account whose contact the person was; null for a manager
 * @param contactSince since when the person was that without a break; null for a manager
 * @param handedOverBy the recipient who handed it over; null for others
 */
@Embeddable
record Reader(
        PersonId person,

        @Enumerated(EnumType.STRING) Reason reason,

        Instant since,
        @Nullable ClientAccountId account,

        @Nullable Instant contactSince,

        @Nullable PersonId handedOverBy) {

    enum Reason {
        /** The recipient's manager when it was sent. */
        MANAGER,
        /** A contact of the client when it was sent. */
        CONTACT,
        /** A manager to whom the recipient handed it over. */
        HANDED_OVER
    }

    static Reader manager(PersonId person, Instant since) {
        return new Reader(person, Reason.MANAGER, since, null, null, null);
    }

    static Reader contact(PersonId person, ClientAccountId account, Instant contactSince, Instant since) {
        return new Reader(person, Reason.CONTACT, since, account, contactSince, null);
    }

    /** The same, from another moment on. */
    Reader from(Instant moment) {
        return new Reader(person, reason, moment, account, contactSince, handedOverBy);
    }

    boolean isManager() {
        return reason == Reason.MANAGER;
    }

    boolean isContact() {
        return reason == Reason.CONTACT;
    }

    /** Whether the person has been a contact ever since, if they are one since that moment today. */
    boolean isContactSince(@Nullable Instant today) {
        return contactSince != null && contactSince.equals(today);
    }
}
