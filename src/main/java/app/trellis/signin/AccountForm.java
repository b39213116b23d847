package app.trellis.signin;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles that an administrator may give. That somebody is an employee or a client contact is no choice. A box without a tick is left out. */
record AccountForm(@Nullable Boolean hr, @Nullable Boolean admin) {

    static AccountForm of(Set<Role> roles) {
        return new AccountForm(roles.contains(Role.HR), roles.contains(Role.ADMIN));
    }

    Set<Role> rolesOf(boolean clientContact) {
        if (clientContact) return EnumSet.of(Role.CLIENT);
        var roles = EnumSet.of(Role.EMPLOYEE);
        if (Boolean.TRUE.equals(hr)) roles.add(Role.HR);
        if (Boolean.TRUE.equals(admin)) roles.add(Role.ADMIN);
        return roles;
    }
}
