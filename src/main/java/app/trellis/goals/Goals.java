package app.trellis.goals;

import app.trellis.jobs.JobProfileId;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers where somebody wants to go. Only for that person: what others may see is asked elsewhere. */
@Component
@Transactional(readOnly = true)
public class Goals {

    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The goals of a person that are not over, the oldest first, for this person's own eyes, in one statement. */
    public List<GoalCard> of(PersonId person) {
        return jdbc.sql("""
                        SELECT g.id, coalesce(nullif(g.own_words, ''), j.title) AS title, g.job_profile_id,
                          ARRAY(SELECT DISTINCT s.target_id FROM goal_step s
                            WHERE s.goal_id = g.id AND s.target_kind = :skill AND s.accepted_at IS NOT NULL) AS steps
                        FROM career_goal g LEFT JOIN job_profile j ON j.id = g.job_profile_id
                        WHERE g.owner_id = :person AND g.outcome IS NULL ORDER BY g.created_at, g.id
                        """)
                .param("person", person.value())
                .param("skill", SkillSteps.KIND)
                .query((row, number) -> {
                    var job = row.getObject("job_profile_id", UUID.class);
                    return new GoalCard(
                            new GoalId(row.getObject("id", UUID.class)),
                            row.getString("title"),
                            job == null ? null : new JobProfileId(job),
                            Arrays.stream((UUID[]) row.getArray("steps").getArray())
                                    .map(SkillId::new)
                                    .toList());
                })
                .list();
    }
}
