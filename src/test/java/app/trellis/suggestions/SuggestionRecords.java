package app.trellis.suggestions;

import app.trellis.clients.ClientStaffing;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import app.trellis.training.TrainingFixtures;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The client, whose account was made before this, waits for the manager's answer about the employee, and the employee is
 * invited to another program.
 */
@Component
class SuggestionRecords implements PermissionRecords {

    private final SuggestionFixtures suggested;
    private final TrainingFixtures trainings;
    private final ClientStaffing staffing;

    SuggestionRecords(SuggestionFixtures suggested, TrainingFixtures trainings, ClientStaffing staffing) {
        this.suggested = suggested;
        this.trainings = trainings;
        this.staffing = staffing;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var client = viewers.client();
        var account = staffing.accountsOfContact(client.id()).get(0).id();
        var open = suggested.by(client, account, "Writing with care", viewers.employee());
        var program = trainings.published("First Call", viewers.hr());
        var invited = suggested.by(client, account, program, "First Call", viewers.employee());
        suggested.invite(invited, viewers.employee(), viewers.manager(), program, trainings.session(program, 5));
        return Map.of("trainingSuggestion", open, "invitation", invited);
    }
}
