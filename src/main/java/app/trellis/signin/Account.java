package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The access that a person has: how it is proved, and what it opens. */
@Entity
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId personId;

    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<Role> roles;

    private @Nullable Instant disabledAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "disabled_by"))
    private @Nullable PersonId disabledBy;

    @Version
    private @Nullable Long version;

    Account(PersonId personId, Set<Role> roles) {
        this.personId = personId;
        this.roles = Set.copyOf(roles);
    }

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    /** Whether that was a change. */
    boolean changeRoles(Set<Role> changed) {
        if (roles.equals(changed)) return false;
        roles = Set.copyOf(changed);
        return true;
    }

    void disable(PersonId by, Instant at) {
        if (isDisabled()) return;
        disabledBy = by;
        disabledAt = at;
    }

    void enable() {
        disabledBy = null;
        disabledAt = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean isReady() {
        return passwordHash != null;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    Set<Role> roles() {
        return roles;
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
        return new SignedIn(current, roles, usablePassword());
    }
}
