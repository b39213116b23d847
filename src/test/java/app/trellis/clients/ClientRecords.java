package app.trellis.clients;

import app.trellis.people.CurrentPerson;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The manager keeps an account for which the employee works and the client signs in, the admin from tomorrow on; the others have another. */
@Component
class ClientRecords implements PermissionRecords {

    private final Engaged engaged;
    private final Assignments assignments;

    ClientRecords(Engaged engaged, Assignments assignments) {
        this.engaged = engaged;
        this.assignments = assignments;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var account = engaged.account("Brightwater Insurance", viewers.manager());
        var other = engaged.account("Lumen Retail", viewers.otherManager());
        engaged.assign(account, viewers.employee());
        engaged.assign(other, viewers.otherEmployee());
        engaged.contact(account, viewers.client(), viewers.hr());
        engaged.contact(other, viewers.otherClient(), viewers.hr());
        engaged.assignFrom(1, account, viewers.admin());
        return Map.of(
                "account",
                account,
                "otherAccount",
                other,
                "assignment",
                assignmentOf(viewers.employee(), account),
                "coming",
                assignmentOf(viewers.admin(), account));
    }

    private UUID assignmentOf(CurrentPerson person, ClientAccountId account) {
        return assignments.presentOf(person.id(), account).orElseThrow().id();
    }
}
