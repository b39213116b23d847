package app.trellis.clients;

import app.trellis.people.PersonId;
import app.trellis.people.ProfileFact;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells on a profile for which client the employee works. */
@Component
class AccountOnProfile implements ProfileFact {

    private final Engagements engagements;

    AccountOnProfile(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public Optional<Fact> of(PersonId employee) {
        return engagements.accountOf(employee).map(account -> new Fact("clients.worksFor", account.name()));
    }
}
