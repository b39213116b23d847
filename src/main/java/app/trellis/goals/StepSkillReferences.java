package app.trellis.goals;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that steps are about, when two skills become one. */
@Component
@Transactional
class StepSkillReferences implements SkillReferences {

    private final JdbcClient jdbc;

    StepSkillReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        jdbc.sql(
                        "UPDATE goal_step SET target_id = :to, version = version + 1 WHERE target_kind = :kind AND target_id = :from")
                .param("kind", SkillSteps.KIND)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
