package app.trellis.journey;

import app.trellis.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles that somebody has held here. */
@Component
class RolesOnJourney implements JourneySource {

    private final JdbcClient jdbc;

    RolesOnJourney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.ROLE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<JourneyEntry> of(PersonId person) {
        return jdbc.sql("""
                        SELECT r.id, r.job_title, d.name AS department, r.started_on, coalesce(r.ended_on, p.left_on) AS ended_on
                        FROM person_role r JOIN department d ON d.id = r.department_id JOIN person p ON p.id = r.person_id
                        WHERE r.person_id = :person ORDER BY r.started_on DESC LIMIT :most
                        """)
                .param("person", person.value())
                .param("most", MOST)
                .query((row, number) -> new JourneyEntry(
                                JourneyKind.ROLE,
                                row.getObject("id", UUID.class),
                                row.getObject("started_on", LocalDate.class),
                                row.getString("job_title"),
                                null)
                        .until(row.getObject("ended_on", LocalDate.class))
                        .at(row.getString("department")))
                .list();
    }
}
