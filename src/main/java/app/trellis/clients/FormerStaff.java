package app.trellis.clients;

import app.trellis.people.EmployeesReturned;
import app.trellis.people.PersonId;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes back to the firm does not come back to the client of before: that assignment ended with their employment. It is
 * written as they come back, so that who was only taken for gone has lost nothing; until then statements ask when they left.
 */
@Component
@Transactional
class FormerStaff {

    /** Hired anew, and not only said to be here after all. */
    private static final String OF_BEFORE =
            " person p WHERE p.id = a.person_id AND p.id = :person AND p.hired_on > :lastDay";

    private final JdbcClient jdbc;

    FormerStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void end(EmployeesReturned returned) {
        if (!returned.mistaken()) returned.lastDays().forEach(this::end);
    }

    private void end(PersonId person, LocalDate lastDay) {
        change("DELETE FROM client_assignment a USING" + OF_BEFORE + " AND a.started_on > :lastDay", person, lastDay);
        change("""
                UPDATE client_assignment a SET ended_on = least(a.ended_on, CAST(:lastDay AS date) + 1), planned_end = NULL,
                  ended_with_account = false, version = a.version + 1
                FROM""" + OF_BEFORE, person, lastDay);
    }

    private void change(String sql, PersonId person, LocalDate lastDay) {
        jdbc.sql(sql).param("person", person.value()).param("lastDay", lastDay).update();
    }
}
