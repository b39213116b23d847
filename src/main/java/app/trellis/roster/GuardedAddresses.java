package app.trellis.roster;

import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Those who receive the mail of an administrator can become one: only administrators change such an address. */
@Component
class GuardedAddresses {

    private final Access access;

    GuardedAddresses(Access access) {
        this.access = access;
    }

    /** The people whose email this person must not change. */
    Set<PersonId> from(PersonId by) {
        var administrators = Set.copyOf(access.holders(Role.ADMIN));
        return administrators.contains(by) ? Set.of() : administrators;
    }
}
