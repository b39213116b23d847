package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An outside person who signs in for one account; who was removed stays known, without access. */
@Entity
@Table(name = "client_contact")
class Contact {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId personId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private ClientAccountId accountId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "added_by"))
    private PersonId addedBy;

    private Instant addedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "removed_by"))
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

    void remove(PersonId by, Instant at) {
        if (removedAt != null) return;
        removedBy = by;
        removedAt = at;
    }

    void readmit(PersonId by, Instant at) {
        addedBy = by;
        addedAt = at;
        removedBy = null;
        removedAt = null;
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
