package app.trellis.goals;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** Where somebody wants to go, with the plan. */
@Component
class MyGoals implements MyData {

    @Override
    public String name() {
        return "goals";
    }

    @Override
    public String sql() {
        return """
                SELECT coalesce(nullif(g.own_words, ''), j.title) AS title, g.reason, g.due_on, g.created_at, g.outcome, g.ended_at, g.closing_word,
                  ARRAY(SELECT json_build_object('title', s.title, 'due_on', s.due_on, 'done_on', s.done_on, 'evidence', s.evidence)
                    FROM goal_step s WHERE s.goal_id = g.id AND s.accepted_at IS NOT NULL ORDER BY s.created_at) AS steps
                FROM career_goal g LEFT JOIN job_profile j ON j.id = g.job_profile_id WHERE g.owner_id = :person ORDER BY g.created_at""";
    }
}
