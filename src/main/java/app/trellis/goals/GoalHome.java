package app.trellis.goals;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** What goals ask of their owners on the home page: a suggestion to answer, and whether an old goal still is one. */
@Component
class GoalHome implements HomeSource {

    private static final HomeKind STALE = new HomeKind(Part.WAITING, """
            SELECT 'target' AS icon, 'goals.home.stale' AS message,
              ARRAY['t' || coalesce(nullif(g.own_words, ''), j.title), 't'] AS arguments,
              g.touched_at AS at, '/goals/' || g.id AS href
            FROM career_goal g LEFT JOIN job_profile j ON j.id = g.job_profile_id
            WHERE g.owner_id = :me AND g.outcome IS NULL
              AND g.touched_at < CAST(:now AS timestamptz) - interval '%d days'
            ORDER BY g.touched_at LIMIT :enough""".formatted(CareerGoal.STALE.toDays()));

    private static final HomeKind SUGGESTED = new HomeKind(Part.WAITING, """
            SELECT 'target' AS icon, 'goals.home.suggested' AS message, ARRAY['t' || s.title, 't' || p.name] AS arguments,
              s.created_at AS at, '/goals/' || g.id AS href
            FROM career_goal g JOIN goal_step s ON s.goal_id = g.id JOIN person p ON p.id = s.suggested_by
            WHERE g.owner_id = :me AND g.outcome IS NULL AND s.accepted_at IS NULL
            ORDER BY s.created_at LIMIT :enough""");

    private static final HomeKind FIRST = HomeKind.firstStep(
            1,
            "flag",
            "goals.home.first",
            "'/goals/new'",
            "NOT EXISTS (SELECT FROM career_goal g WHERE g.owner_id = p.id)");

    @Override
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return me.client() ? List.of() : List.of(FIRST, STALE, SUGGESTED);
    }
}
