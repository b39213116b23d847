package app.trellis.clients;

import app.trellis.clients.ClientActivity.ContactConfirmed;
import app.trellis.clients.ClientActivity.ContactInvited;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.clients.ClientActivity.ContactReplaced;
import app.trellis.people.PersonId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** An outside person who signs in for one account; who was removed stays known, without access. */
@Entity
@CheckReturnValue
@Table(name = "client_contact")
class Contact {

    /** After that, whether they still are one is asked. */
    static final Duration CONFIRMED_FOR = Duration.ofDays(365);

    @EmbeddedId
    private ContactId id;

    private PersonId addedBy;

    private Instant addedAt;

    private @Nullable PersonId removedBy;

    private @Nullable Instant removedAt;

    private @Nullable PersonId replacedBy;

    private @Nullable Instant confirmedAt;

    @Version
    private @Nullable Long version;

    Contact(PersonId person, ClientAccountId account, PersonId by, Instant at) {
        this.id = new ContactId(person, account);
        this.addedBy = by;
        this.addedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    ContactInvited invited() {
        return new ContactInvited(id.accountId(), id.personId(), addedBy, addedAt);
    }

    /** Empty if that was done before. */
    Optional<ContactRemoved> remove(PersonId by, Instant at) {
        if (removedAt != null) return Optional.empty();
        removedBy = by;
        removedAt = at;
        return Optional.of(new ContactRemoved(id.accountId(), id.personId(), by, at));
    }

    /** Empty if that was done before. */
    Optional<ContactReplaced> replacedBy(PersonId successor, PersonId by, Instant at) {
        if (successor.equals(replacedBy)) return Optional.empty();
        replacedBy = successor;
        return Optional.of(new ContactReplaced(id.accountId(), id.personId(), successor, by, at));
    }

    /** That they still are one; asked again in a year. Empty if it is not to be asked. */
    Optional<ContactConfirmed> confirm(PersonId by, Instant at) {
        if (!isToBeConfirmed(at)) return Optional.empty();
        confirmedAt = at;
        return Optional.of(new ContactConfirmed(id.accountId(), id.personId(), by, at));
    }

    boolean isToBeConfirmed(Instant now) {
        var last = confirmedAt == null ? addedAt : confirmedAt;
        return isPresent() && !last.plus(CONFIRMED_FOR).isAfter(now);
    }

    ContactInvited readmit(PersonId by, Instant at) {
        addedBy = by;
        addedAt = at;
        removedBy = null;
        removedAt = null;
        replacedBy = null;
        confirmedAt = null;
        return invited();
    }

    boolean isPresent() {
        return removedAt == null;
    }

    boolean isPresentSince(Instant moment) {
        return isPresent() && !addedAt.isAfter(moment);
    }
}
