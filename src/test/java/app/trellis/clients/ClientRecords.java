package app.trellis.clients;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The manager keeps an account for which the employee works and the client signs in, the admin from tomorrow on; the others have another. */
@Component
class ClientRecords implements PermissionRecords {

    private final ClientFixtures clients;
    private final Assignments assignments;
    private final ContactSuggestions suggestions;
    private final Firm firm;

    ClientRecords(ClientFixtures clients, Assignments assignments, ContactSuggestions suggestions, Firm firm) {
        this.firm = firm;
        this.clients = clients;
        this.suggestions = suggestions;
        this.assignments = assignments;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var account = clients.account("Brightwater Insurance", viewers.manager());
        var other = clients.account("Lumen Retail", viewers.otherManager());
        clients.assign(account, viewers.employee());
        clients.assign(other, viewers.otherEmployee());
        clients.contact(account, viewers.client(), viewers.hr());
        clients.contact(other, viewers.otherClient(), viewers.hr());
        var invited = firm.client("Dominic Hale");
        clients.contact(account, invited, viewers.hr());
        clients.assignFrom(1, account, viewers.admin());
        var longThere = firm.client("Petra Lang");
        clients.contactFrom(400, account, longThere, viewers.hr());
        suggestions.add(
                account,
                "Tom Reyes",
                "tom.reyes@brightwater.example",
                "Operations",
                viewers.client().id());
        var ended = clients.account("Juniper Hotels", viewers.manager());
        clients.end(3, ended, viewers.manager());
        return Map.of(
                "longThere",
                longThere.id(),
                "suggestedContact",
                suggestions.of(account).get(0).id(),
                "endedAccount",
                ended,
                "account",
                account,
                "invited",
                invited.id(),
                "otherAccount",
                other,
                "assignment",
                assignmentOf(viewers.employee(), account),
                "coming",
                assignmentOf(viewers.admin(), account));
    }

    private UUID assignmentOf(CurrentPerson person, ClientAccountId account) {
        return assignments.goingOn(account, LocalDate.EPOCH).stream()
                .filter(assignment -> assignment.personId().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
