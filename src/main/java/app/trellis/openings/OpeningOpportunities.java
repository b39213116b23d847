package app.trellis.openings;

import app.trellis.fit.FitAsk;
import app.trellis.fit.Interests;
import app.trellis.fit.Opportunity;
import app.trellis.fit.OpportunityKind;
import app.trellis.fit.OpportunitySource;
import app.trellis.jobs.JobProfileId;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillsOfRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The openings that one can apply for, as what may fit a person. */
@Component
class OpeningOpportunities implements OpportunitySource {

    /** Points are added up of the index alone; a few more than are wanted are then read, as some are past their last day. */
    private static final String BEST = """
            SELECT o.id, o.title, o.job_id, asked.*, EXISTS (SELECT FROM job_application a
                WHERE a.opening_id = o.id AND a.applicant_id = :reader AND a.stage <> 'WITHDRAWN') AS taken_up
            FROM (
              SELECT o.id, o.title, o.job_id, o.published_at, best.points
              FROM (
                SELECT opening_id, sum(points) AS points FROM (
                  SELECT s.opening_id, %s AS points
                  FROM %s JOIN opening_skill s ON s.skill_id = m.skill_id AND s.open
                  UNION ALL
                  SELECT id, 4 FROM opening WHERE job_id = ANY (:jobs) AND status = 'PUBLISHED') each
                GROUP BY opening_id HAVING sum(points) > 0 ORDER BY points DESC, opening_id LIMIT 2 * :most) best
              JOIN opening o ON o.id = best.opening_id
              WHERE %s AND o.hiring_manager_id IS DISTINCT FROM :reader
              ORDER BY best.points DESC, o.published_at DESC, o.id LIMIT :most) o
            LEFT JOIN LATERAL (SELECT %s FROM opening_skill WHERE opening_id = o.id) asked ON true
            ORDER BY o.points DESC, o.published_at DESC, o.id
            """.formatted(POINTS, MINE, OpeningConditions.OPEN, SkillsOfRow.COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningOpportunities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Opportunity> openTo(CurrentPerson me, Interests interests) {
        return jdbc.sql(BEST)
                .params(interests.parameters())
                .param("reader", me.id().value())
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, number) -> opportunity(row))
                .list();
    }

    private static Opportunity opportunity(ResultSet row) throws SQLException {
        var job = row.getObject("job_id", UUID.class);
        return new Opportunity(
                OpportunityKind.OPENING,
                row.getObject("id", UUID.class),
                row.getString("title"),
                FitAsk.opening(SkillsOfRow.of(row), job == null ? null : new JobProfileId(job)),
                row.getBoolean("taken_up"));
    }
}
