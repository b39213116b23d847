package app.trellis.signin;

import app.trellis.people.Firm;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The employee and the admin have accounts, somebody else's is disabled, and the employee has a one-time link. */
@Component
class SignInRecords implements PermissionRecords {

    private final Firm firm;
    private final Access access;

    SignInRecords(Firm firm, Access access) {
        this.firm = firm;
        this.access = access;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        access.invite(viewers.admin(), viewers.admin().id(), Set.of(Role.EMPLOYEE, Role.ADMIN), null);
        var suspended = firm.employee("Nora Lindgren").id();
        access.invite(viewers.admin(), suspended, Set.of(Role.EMPLOYEE), null);
        access.disable(viewers.admin(), suspended);
        var link = access.invite(viewers.admin(), viewers.employee().id(), Set.of(Role.EMPLOYEE), null);
        return Map.of("link", link.text(), "suspended", suspended);
    }
}
