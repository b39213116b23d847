package app.trellis.goals;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The goals that somebody reached, with what helped. */
@Component
class GoalsOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.GOAL);
    }

    @Override
    public String sql() {
        return """
                SELECT 'GOAL' AS kind, g.id, (g.ended_at AT TIME ZONE :zone)::date AS day, NULL::date AS until,
                  coalesce(nullif(g.own_words, ''), j.title) AS title, '' AS place, NULL::int AS level, g.closing_word AS words,
                  '/goals/' || g.id AS href
                FROM career_goal g LEFT JOIN job_profile j ON j.id = g.job_profile_id
                WHERE g.owner_id = :person AND g.outcome = 'REACHED'""";
    }
}
