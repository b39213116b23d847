package app.trellis.goals;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goals ask of their owners on the home page: a suggestion to answer, and whether an old goal still is one. */
@Component
@Transactional(readOnly = true)
class GoalHome implements HomeSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    GoalHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        if (me.client()) return List.of();
        return jdbc.sql("""
                        WITH mine AS (
                          SELECT g.id, g.touched_at, coalesce(nullif(g.own_words, ''), j.title) AS title
                          FROM career_goal g LEFT JOIN job_profile j ON j.id = g.job_profile_id
                          WHERE g.owner_id = :me AND g.outcome IS NULL)
                        (SELECT 'stale' AS kind, id, title, '' AS name, touched_at AS at FROM mine
                         WHERE touched_at < :stale ORDER BY touched_at LIMIT :enough)
                        UNION ALL
                        (SELECT 'suggested', g.id, s.title, p.name, s.created_at FROM mine g JOIN goal_step s ON s.goal_id = g.id
                         JOIN person p ON p.id = s.suggested_by
                         WHERE s.accepted_at IS NULL ORDER BY s.created_at LIMIT :enough)
                        """)
                .param("me", me.id().value())
                .param("stale", Timestamp.from(clock.instant().minus(CareerGoal.STALE)))
                .param("enough", ENOUGH)
                .query((row, number) -> HomeLine.of(
                        row,
                        Part.WAITING,
                        "target",
                        "goals.home." + row.getString("kind"),
                        "/goals/" + row.getString("id"),
                        "title",
                        "name"))
                .list();
    }
}
