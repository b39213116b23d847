package app.trellis.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is above whom, to the top of the company and to its last report. */
@Component
class ReportingLine {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportingLine(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds all other changes of managers back until the transaction ends, so that no two can close a ring together. */
    void refuseRing(PersonId person, PersonId manager) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('person.manager_id'))")
                .query((row, number) -> true)
                .single();
        if (isAtOrAbove(manager, person)) throw new ReportingRing(person, manager);
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

    /** How many report to somebody directly, and how many in all. */
    record Size(long direct, long all) {}

    Size sizeBelow(PersonId manager) {
        return jdbc.sql("""
                        WITH RECURSIVE below AS (
                          SELECT id, 1 AS step FROM person WHERE manager_id = ? AND left_on IS NULL
                          UNION ALL
                          SELECT person.id, step + 1 FROM below JOIN person ON person.manager_id = below.id
                          WHERE left_on IS NULL
                        )
                        SELECT count(*) FILTER (WHERE step = 1) AS direct, count(*) AS all FROM below""").param(manager.value()).query(Size.class).single();
    }

    /** One page of the direct reports, or of these of them, with what a manager wants to know of them. */
    List<TeamRow> teamOf(PersonId manager, @Nullable Collection<PersonId> only, Pageable page) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title, d.name AS department, p.location,
                          r.started_on,
                          (SELECT count(*) FROM person below WHERE below.manager_id = p.id AND below.left_on IS NULL) AS reports
                        FROM person p
                        JOIN department d ON d.id = p.department_id
                        JOIN person_role r ON r.person_id = p.id AND r.ended_on IS NULL
                        WHERE p.manager_id = :manager AND p.left_on IS NULL
                          AND (CAST(:only AS uuid[]) IS NULL OR p.id = ANY (:only))
                        ORDER BY p.name, p.id LIMIT :size OFFSET :offset""")
                .param("manager", manager.value())
                .param(
                        "only",
                        only == null ? null : only.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> new TeamRow(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("job_title"),
                        row.getString("department"),
                        row.getString("location"),
                        Tenure.between(row.getObject("started_on", LocalDate.class), LocalDate.now(clock)),
                        row.getLong("reports")))
                .list();
    }
}
