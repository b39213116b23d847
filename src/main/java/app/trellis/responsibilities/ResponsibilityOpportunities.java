package app.trellis.responsibilities;

import app.trellis.fit.FitAsk;
import app.trellis.fit.Interests;
import app.trellis.fit.Opportunity;
import app.trellis.fit.OpportunityKind;
import app.trellis.fit.OpportunitySource;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillsOfRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The responsibilities that one can volunteer for, as what may fit a person. */
@Component
class ResponsibilityOpportunities implements OpportunitySource {

    /** What it teaches counts too, where somebody wants it. */
    private static final String BEST =
            """
            SELECT r.id, r.title, needs.*, ARRAY(SELECT skill_id FROM responsibility_teaches WHERE responsibility_id = r.id) AS taught,
              EXISTS (SELECT FROM responsibility_holder h
                WHERE h.responsibility_id = r.id AND h.person_id = :reader AND h.ended_at IS NULL)
              OR EXISTS (SELECT FROM responsibility_volunteer v
                WHERE v.responsibility_id = r.id AND v.person_id = :reader AND v.status <> 'WITHDRAWN') AS taken_up
            FROM (
              SELECT responsibility_id, sum(points) AS points FROM (
                SELECT s.responsibility_id, %s AS points
                FROM %s JOIN responsibility_skill s ON s.skill_id = m.skill_id
                UNION ALL
                SELECT t.responsibility_id, 2
                FROM %s
                JOIN responsibility_teaches t ON t.skill_id = m.skill_id AND t.level > m.level) each
              GROUP BY responsibility_id HAVING sum(points) > 0) best
            JOIN responsibility r ON r.id = best.responsibility_id
            LEFT JOIN LATERAL (SELECT %s FROM responsibility_skill WHERE responsibility_id = r.id) needs ON true
            WHERE %s AND r.owner_id <> :reader AND r.stand_in_id IS DISTINCT FROM :reader
            ORDER BY best.points DESC, r.published_at DESC, r.id LIMIT %d
            """.formatted(POINTS, MINE, MINE, SkillsOfRow.COLUMNS, ResponsibilityFilter.OPEN, MOST);

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilityOpportunities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Opportunity> openTo(CurrentPerson me, Interests interests) {
        return jdbc.sql(BEST)
                .params(interests.parameters())
                .param("reader", me.id().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Opportunity(
                        OpportunityKind.RESPONSIBILITY,
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        FitAsk.responsibility(SkillsOfRow.of(row), taught(row)),
                        row.getBoolean("taken_up")))
                .list();
    }

    /** The level to which it teaches does not matter to the rule. */
    private static List<SkillAsked> taught(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("taught").getArray())
                .map(skill -> new SkillAsked(new SkillId(skill), 1, true))
                .toList();
    }
}
