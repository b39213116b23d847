package app.trellis.signin;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The employee and the admin have accounts, the other employee's is disabled, and the employee has a one-time link. */
@Component
class SignInRecords implements PermissionRecords {

    private final Access access;

    SignInRecords(Access access) {
        this.access = access;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        access.invite(viewers.admin(), viewers.admin().id(), Set.of(Role.EMPLOYEE, Role.ADMIN), null);
        access.invite(viewers.admin(), viewers.otherEmployee().id(), Set.of(Role.EMPLOYEE), null);
        access.disable(viewers.admin(), viewers.otherEmployee().id());
        var link = access.invite(viewers.admin(), viewers.employee().id(), Set.of(Role.EMPLOYEE), null);
        return Map.of("link", link.text());
    }
}
