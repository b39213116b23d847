package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom feedback was shared when it was sent, beside author, recipient and HR.
 *
 * @param account whose contact the person was; null for a manager
 */
@Embeddable
record Reader(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person,

        @Enumerated(EnumType.STRING) Reason reason,

        @Nullable @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
        ClientAccountId account) {

    enum Reason {
        MANAGER,
        CONTACT
    }

    static Reader manager(PersonId person) {
        return new Reader(person, Reason.MANAGER, null);
    }

    static Reader contact(PersonId person, ClientAccountId account) {
        return new Reader(person, Reason.CONTACT, account);
    }
}
