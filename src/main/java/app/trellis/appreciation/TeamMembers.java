package app.trellis.appreciation;

import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams of some people: who has the same manager, the manager, and who reports to them. */
@Component
@Transactional(readOnly = true)
class TeamMembers {

    private final JdbcClient jdbc;

    TeamMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> of(Collection<PersonId> people) {
        return jdbc.sql("""
                        WITH one AS (SELECT id, manager_id FROM person WHERE id = ANY (:people))
                        SELECT p.id FROM person p JOIN one ON p.manager_id = one.manager_id WHERE p.left_on IS NULL
                        UNION SELECT p.id FROM person p JOIN one ON p.id = one.manager_id WHERE p.left_on IS NULL
                        UNION SELECT p.id FROM person p JOIN one ON p.manager_id = one.id WHERE p.left_on IS NULL
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }
}
