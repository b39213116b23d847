package app.trellis.clients;

import app.trellis.clients.ClientActivity.ContactInvited;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.people.PersonId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** An outside person who signs in for one account; who was removed stays known, without access. */
@Entity
@CheckReturnValue
@Table(name = "client_contact")
class Contact {

    @EmbeddedId
    private PersonId personId;

    private ClientAccountId accountId;

    private PersonId addedBy;

    private Instant addedAt;

    private @Nullable PersonId removedBy;

    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    Contact(PersonId person, ClientAccountId account, PersonId by, Instant at) {
        this.personId = person;
        this.accountId = account;
        this.addedBy = by;
        this.addedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    ContactInvited invited() {
        return new ContactInvited(accountId, personId, addedBy, addedAt);
    }

    /** Empty if that was done before. */
    Optional<ContactRemoved> remove(PersonId by, Instant at) {
        if (removedAt != null) return Optional.empty();
        removedBy = by;
        removedAt = at;
        return Optional.of(new ContactRemoved(accountId, personId, by, at));
    }

    ContactInvited readmit(PersonId by, Instant at) {
        addedBy = by;
        addedAt = at;
        removedBy = null;
        removedAt = null;
        return invited();
    }

    boolean isPresent() {
        return removedAt == null;
    }

    PersonId personId() {
        return personId;
    }

    ClientAccountId accountId() {
        return accountId;
    }
}
