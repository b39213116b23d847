package app.trellis.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is above whom, to the top of the company and to its last report. */
@Component
class ReportingLine {

    private final JdbcClient jdbc;

    ReportingLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds all other changes of managers back until the transaction ends, so that no two can close a cycle together. */
    void refuseCycle(PersonId person, PersonId manager) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('person.manager_id'))")
                .query((row, number) -> true)
                .single();
        if (isAtOrAbove(manager, person)) throw new ReportingCycle(person, manager);
    }

    private boolean isAtOrAbove(PersonId employee, PersonId person) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                          SELECT id, manager_id FROM person WHERE id = :employee
                          UNION
                          SELECT above.id, above.manager_id FROM line JOIN person above ON above.id = line.manager_id
                        )
                        SELECT EXISTS (SELECT FROM line WHERE id = :person)""")
                .param("employee", employee.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** All managers above a person, the direct one first. The line ends at somebody who has left. */
    List<PersonCard> above(PersonId person) {
        return jdbc.sql("""
                        WITH RECURSIVE above AS (
                          SELECT manager_id AS id, 1 AS step FROM person WHERE id = :person
                          UNION ALL
                          SELECT person.manager_id, step + 1 FROM above JOIN person USING (id) WHERE left_on IS NULL
                        )
                        SELECT id, name, job_title FROM above JOIN person USING (id) WHERE left_on IS NULL ORDER BY step""")
                .param("person", person.value())
                .query(PersonCard.class)
                .list();
    }

    boolean hasReports(PersonId manager) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE manager_id = ? AND left_on IS NULL)")
                .param(manager.value())
                .query(Boolean.class)
                .single();
    }

    /** The direct reports in order of name. */
    List<Report> reportsOf(PersonId manager) {
        return jdbc.sql("""
                        SELECT id, name, job_title, hired_on FROM person WHERE manager_id = ? AND left_on IS NULL
                        ORDER BY name, id""").param(manager.value()).query(Report.class).list();
    }
}
