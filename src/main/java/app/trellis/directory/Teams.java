package app.trellis.directory;

import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a manager sees of their team. */
@Component
class Teams {

    private final JdbcClient jdbc;
    private final Clock clock;

    Teams(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many report to somebody directly, and how many in all. */
    record Size(long direct, long all) {}

    /** From each of them to their own reports, and not by reading everybody: {@code OFFSET 0} keeps PostgreSQL to that. */
    Size size(PersonId manager) {
        return jdbc.sql("""
                        WITH RECURSIVE below AS (
                          SELECT id, 1 AS step FROM person WHERE manager_id = ? AND left_on IS NULL
                          UNION ALL
                          SELECT report.id, step + 1 FROM below CROSS JOIN LATERAL (
                            SELECT id FROM person WHERE manager_id = below.id AND left_on IS NULL OFFSET 0) report
                        )
                        SELECT count(*) FILTER (WHERE step = 1) AS direct, count(*) AS all FROM below""").param(manager.value()).query(Size.class).single();
    }

    /** One page of the direct reports, or of these of them, with what a manager wants to know of them. */
    List<TeamRow> rows(PersonId manager, @Nullable Collection<PersonId> only, Pageable page) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title, d.name AS department, p.location,
                          r.started_on, p.weekly_hours,
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
                        row.getLong("reports"),
                        row.getBigDecimal("weekly_hours")))
                .list();
    }
}
