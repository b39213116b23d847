package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who would read a lesson that somebody shares. */
@Component
@Transactional(readOnly = true)
class Readers {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    Readers(Staff staff, JdbcClient jdbc, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The manager first, then everyone who reports there, the person among them. The top of the company leads its team. */
    List<PersonCard> teamOf(PersonId person) {
        var manager = staff.managerOf(person).orElse(person);
        var reports = staff.reportsOf(manager).stream()
                .map(report -> new PersonCard(report.id(), report.name(), report.jobTitle()));
        return Stream.concat(staff.card(manager).stream(), reports).toList();
    }

    /** @param team null for everyone inside */
    Crowd crowd(PersonId sharer, @Nullable Collection<PersonCard> team) {
        return jdbc.sql("""
                        WITH reader AS (
                          SELECT p.id, p.department_id AS department, a.account_id AS account
                          FROM person p LEFT JOIN client_assignment a ON a.person_id = p.id AND a.started_on <= :today
                            AND (a.ended_on IS NULL OR a.ended_on > :today)
                          WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL
                            AND (CAST(:team AS uuid[]) IS NULL OR p.id = ANY (CAST(:team AS uuid[]))))
                        SELECT count(*) AS people, me.account, count(*) FILTER (WHERE r.account = me.account) AS of_account,
                          me.department, count(*) FILTER (WHERE r.department = me.department) AS of_department,
                          count(*) FILTER (WHERE r.account = me.account AND r.department = me.department) AS of_both
                        FROM reader r CROSS JOIN (SELECT * FROM reader WHERE id = :sharer) me
                        GROUP BY me.account, me.department""")
                .param("today", LocalDate.now(clock))
                .param("team", team == null ? null : ids(team))
                .param("sharer", sharer.value())
                .query(Crowd.class)
                .single();
    }

    /** In an order that tells nothing. */
    static UUID[] ids(Collection<PersonCard> team) {
        return team.stream()
                .map(card -> requireNonNull(card).id().value())
                .sorted()
                .toArray(UUID[]::new);
    }
}
