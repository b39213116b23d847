package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.Firm;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.SecretToken;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account of the manager is asked: the other contact gave a low answer, and an earlier one of the client is answered. */
@Component
class PulseRecords implements PermissionRecords {

    private final PulseBackfill pulses;
    private final ClientFixtures clients;
    private final AnswerLinks links;
    private final Firm firm;
    private final JdbcClient jdbc;
    private final Clock clock;

    PulseRecords(
            PulseBackfill pulses, ClientFixtures clients, AnswerLinks links, Firm firm, JdbcClient jdbc, Clock clock) {
        this.pulses = pulses;
        this.clients = clients;
        this.links = links;
        this.firm = firm;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var account = new ClientAccountId(jdbc.sql(
                        "SELECT id FROM client_account WHERE account_manager_id = ? AND name = 'Brightwater Insurance'")
                .param(viewers.manager().id().value())
                .query(UUID.class)
                .single());
        IntStream.range(0, 4).forEach(n -> clients.assign(account, firm.employee("Person " + n)));
        var dominic = firm.client("Dominic Hale");
        clients.contact(account, dominic, viewers.hr());
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var low = new Steps(2, 3, 3, 3);
        var earlier = pulses.open(account, today.minusDays(9), 7);
        var told =
                pulses.clientSays(earlier, viewers.client().id(), low, "", now).orElseThrow();
        pulses.tell(told, "You waited", "We called", viewers.manager().id(), now);
        pulses.close(earlier, now);
        var round = pulses.open(account, today.minusDays(2), 7);
        var open = pulses.clientSays(round, dominic.id(), low, "Too slow", now).orElseThrow();
        var request = jdbc.sql("SELECT id FROM pulse_request WHERE round_id = ? AND person_id = ?")
                .params(round, viewers.client().id().value())
                .query(UUID.class)
                .single();
        var token = SecretToken.random();
        links.issue("pulse", request, viewers.client().id(), now.plus(Duration.ofDays(7)), token);
        return Map.of("pulseLink", token.text(), "openFollowUp", open, "toldFollowUp", told);
    }
}
