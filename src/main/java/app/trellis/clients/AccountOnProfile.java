package app.trellis.clients;

import app.trellis.directory.ProfileFact;
import app.trellis.people.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on a profile which client the employee is assigned to. */
@Component
class AccountOnProfile implements ProfileFact {

    private final ClientStaffing staffing;

    AccountOnProfile(ClientStaffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public Optional<Fact> of(PersonId employee) {
        return staffing.accountOf(employee)
                .map(account -> new Fact("clients.worksFor", account.name(), "/clients/mine"));
    }
}
