package app.trellis.clients;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a client's contact reads on the home page: who has joined the account lately. */
@Component
@Transactional(readOnly = true)
class ClientHome implements HomeSource {

    private static final int LATELY = 60;

    private final ClientStaffing staffing;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClientHome(ClientStaffing staffing, JdbcClient jdbc, Clock clock) {
        this.staffing = staffing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (!me.client()) return List.of();
        return staffing.accountOfContact(me.id()).map(this::joined).orElse(List.of());
    }

    private List<HomeLine> joined(ClientAccountCard account) {
        var today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        SELECT p.name, a.started_on FROM client_assignment a JOIN person p ON p.id = a.person_id
                        WHERE a.account_id = :account AND a.started_on BETWEEN :since AND :today
                          AND (a.ended_on IS NULL OR a.ended_on > :today)
                        ORDER BY a.started_on DESC, p.id LIMIT :enough
                        """)
                .param("account", account.id().value())
                .param("since", today.minusDays(LATELY))
                .param("today", today)
                .param("enough", ENOUGH)
                .query(Joined.class)
                .list()
                .stream()
                .map(joined -> line(joined, account))
                .toList();
    }

    private record Joined(String name, LocalDate startedOn) {}

    private HomeLine line(Joined joined, ClientAccountCard account) {
        return new HomeLine(
                Part.NEW,
                "building",
                joined.startedOn().atStartOfDay(clock.getZone()).toInstant(),
                "clients.home.joined",
                List.of(joined.name(), account.name(), joined.startedOn()),
                "/clients/" + account.id());
    }
}
