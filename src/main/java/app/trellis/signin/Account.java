package app.trellis.signin;

import static java.util.Objects.requireNonNull;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.signin.AccountActivity.AccountEnabled;
import app.trellis.signin.AccountActivity.AccountOpened;
import app.trellis.signin.AccountActivity.AccountSuspended;
import app.trellis.signin.AccountActivity.PasswordChanged;
import app.trellis.signin.AccountActivity.RolesChanged;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** The access that a person has: how it is proved, and what it opens. */
@Entity
@CheckReturnValue
class Account {

    @EmbeddedId
    private PersonId personId;

    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<Role> roles;

    /** Null where it was made with a password, and for accounts from before this was kept. */
    private @Nullable Instant invitedAt;

    private @Nullable Instant disabledAt;

    private @Nullable PersonId disabledBy;

    /** Whether it was disabled as its person left, the client as its contact or the company, and not by an administrator. */
    private boolean endedOnLeaving;

    @Version
    private @Nullable Long version;

    Account(PersonId personId, Set<Role> roles) {
        this.personId = personId;
        this.roles = Set.copyOf(roles);
    }

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    AccountOpened opened(PersonId by, Instant at) {
        invitedAt = at;
        return new AccountOpened(personId, roles, by, at);
    }

    PasswordChanged choosePassword(String hash, Instant at) {
        var first = passwordHash == null;
        passwordHash = hash;
        return new PasswordChanged(personId, first, at);
    }

    /** Empty if it has these already; {@code by} is null for the operator. */
    Optional<RolesChanged> changeRoles(Set<Role> changed, @Nullable PersonId by, Instant at) {
        if (roles.equals(changed)) return Optional.empty();
        roles = Set.copyOf(changed);
        return Optional.of(new RolesChanged(personId, roles, by, at));
    }

    /** By an administrator, which outweighs that it ended with the contact before. Empty if it is suspended. */
    Optional<AccountSuspended> suspend(PersonId by, Instant at) {
        if (isSuspended()) return Optional.empty();
        disabledBy = by;
        disabledAt = at;
        endedOnLeaving = false;
        return Optional.of(new AccountSuspended(personId, by, at));
    }

    /** As its person leaves. What an administrator has suspended stays so. */
    void endOnLeaving(PersonId by, Instant at) {
        if (isDisabled()) return;
        disabledBy = by;
        disabledAt = at;
        endedOnLeaving = true;
    }

    /** As its person comes back, who then chooses a new password. */
    void readmit() {
        if (isSuspended()) throw new IllegalStateException("suspended by an administrator");
        lift();
        passwordHash = null;
    }

    /** Empty if it is enabled; {@code by} is null for the operator. */
    Optional<AccountEnabled> enable(@Nullable PersonId by, Instant at) {
        if (!isDisabled()) return Optional.empty();
        lift();
        return Optional.of(new AccountEnabled(personId, by, at));
    }

    private void lift() {
        disabledBy = null;
        disabledAt = null;
        endedOnLeaving = false;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether an administrator has disabled it, whom alone it is to enable again. */
    boolean isSuspended() {
        return isDisabled() && !endedOnLeaving;
    }

    public boolean isReady() {
        return passwordHash != null;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    PersonId personId() {
        return personId;
    }

    Set<Role> roles() {
        return roles;
    }

    /** That of a stored account. */
    long version() {
        return requireNonNull(version);
    }

    /** The hash to compare a password with; none while nobody may sign in with this account. */
    @Nullable
    String usablePassword() {
        return disabledAt == null ? passwordHash : null;
    }

    SignedIn signedIn(PersonCard person) {
        var current = new CurrentPerson(
                personId,
                person.name(),
                roles.contains(Role.HR),
                roles.contains(Role.ADMIN),
                roles.contains(Role.CLIENT));
        return new SignedIn(current, roles, usablePassword(), version());
    }
}
