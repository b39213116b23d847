package app.trellis.pulse;

import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pulses for tests of others. */
@Component
@Transactional
public class PulseFixtures {

    private final PulseBackfill pulses;
    private final ClientFixtures clients;
    private final Firm firm;
    private final Clock clock;

    PulseFixtures(PulseBackfill pulses, ClientFixtures clients, Firm firm, Clock clock) {
        this.pulses = pulses;
        this.clients = clients;
        this.firm = firm;
        this.clock = clock;
    }

    /** An open round that asks this person of the staff and four others. */
    public UUID asking(CurrentPerson person, CurrentPerson manager) {
        var account = clients.account("Asked of " + person.name(), manager);
        clients.assign(account, person);
        IntStream.range(0, 4).forEach(n -> clients.assign(account, firm.employee("Colleague " + n)));
        return pulses.open(account, LocalDate.now(clock), 7);
    }

    /** A low answer that waits for the account manager. */
    public UUID lowAnswerFor(CurrentPerson manager) {
        var account = clients.account("Low with " + manager.name(), manager);
        var contact = firm.client("Claire Bennett");
        clients.contact(account, contact, manager);
        var round = pulses.open(account, LocalDate.now(clock), 7);
        return pulses.clientSays(round, contact.id(), new Steps(1, 4, 4, 4), "", clock.instant())
                .orElseThrow();
    }
}
