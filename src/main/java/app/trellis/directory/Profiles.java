package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a profile shows of an employee. */
@Component
class Profiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Profile> visibleTo(CurrentPerson reader, PersonId id) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.email, p.job_title, p.department_id, d.name AS department, p.location,
                          p.employee_number, p.hired_on, p.left_on
                        FROM person p JOIN department d ON d.id = p.department_id WHERE p.id = ?
                        """).param(id.value()).query(Profile.class).optional().map(profile -> profile.seenBy(reader));
    }

    /** The roles held, the present one first. */
    List<HeldRole> roles(PersonId id) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        SELECT r.job_title, d.name, r.started_on,
                          coalesce(r.ended_on, greatest(p.left_on, CASE WHEN p.left_on IS NOT NULL THEN r.started_on END))
                        FROM person_role r JOIN department d ON d.id = r.department_id JOIN person p ON p.id = r.person_id
                        WHERE r.person_id = ? ORDER BY r.started_on DESC
                        """)
                .param(id.value())
                .query((row, number) -> {
                    var started = row.getObject(3, LocalDate.class);
                    var ended = row.getObject(4, LocalDate.class);
                    var held = Tenure.between(started, ended == null ? today : ended);
                    return new HeldRole(row.getString(1), row.getString(2), started, ended, held);
                })
                .list();
    }
}
