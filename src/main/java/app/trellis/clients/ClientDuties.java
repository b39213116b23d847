package app.trellis.clients;

import app.trellis.people.Duties;
import app.trellis.people.PersonId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The client accounts of an account manager. */
@Component
@Transactional
class ClientDuties implements Duties {

    private final ClientAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientDuties(ClientAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Duty of(PersonId person) {
        return new Duty(
                "clients.duties",
                accounts.managedBy(person).stream().map(ClientAccount::name).toList());
    }

    @Override
    public void handOver(PersonId person, PersonId successor, PersonId by) {
        for (var account : accounts.managedByForChange(person))
            account.revise(account.details().managedBy(successor), by, clock.instant())
                    .ifPresent(events::publishEvent);
    }
}
