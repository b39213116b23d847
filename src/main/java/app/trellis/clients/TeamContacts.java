package app.trellis.clients;

import app.trellis.directory.AlsoPickable;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts of the clients that somebody and their direct reports work for. */
@Component
class TeamContacts implements AlsoPickable {

    static final String NAME = "team-contacts";

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamContacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection<PersonId> pickableBy(CurrentPerson me) {
        return jdbc
                .sql("""
                        SELECT DISTINCT c.person_id FROM person p
                        JOIN client_assignment a ON a.person_id = p.id AND a.started_on <= :today
                          AND (a.ended_on IS NULL OR a.ended_on > :today)
                        JOIN client_contact c ON c.account_id = a.account_id AND c.removed_at IS NULL
                        WHERE (p.id = :me OR p.manager_id = :me) AND p.left_on IS NULL
                        """)
                .param("me", me.id().value())
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
