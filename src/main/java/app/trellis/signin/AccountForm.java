package app.trellis.signin;

import app.trellis.forms.Labels;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roles that an administrator may give. That somebody is an employee or a client contact is no choice. A box without
 * a tick is left out.
 *
 * @param version of the account, as the administrator has seen it; null for a new account
 */
@Labels("web.account")
record AccountForm(
        @Nullable Boolean hr,
        @Nullable Boolean admin,
        @Nullable Long version) {

    static AccountForm empty() {
        return new AccountForm(false, false, null);
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.roles().contains(Role.HR), account.roles().contains(Role.ADMIN), account.version());
    }

    Set<Role> rolesOf(boolean clientContact) {
        if (clientContact) return EnumSet.of(Role.CLIENT);
        var roles = EnumSet.of(Role.EMPLOYEE);
        if (Boolean.TRUE.equals(hr)) roles.add(Role.HR);
        if (Boolean.TRUE.equals(admin)) roles.add(Role.ADMIN);
        return roles;
    }
}
