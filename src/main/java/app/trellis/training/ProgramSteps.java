package app.trellis.training;

import app.trellis.goals.PlanLink;
import app.trellis.goals.PlanLinks;
import app.trellis.goals.PlanTarget;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs as steps of growth plans: those that every employee sees. */
@Component
@Transactional(readOnly = true)
class ProgramSteps implements PlanTarget {

    private static final PlanLinks LINKS = new PlanLinks("training", "/training/");

    /** So many programs are offered for a skill: those that take people furthest. */
    private static final int OFFERED = 2;

    private final JdbcClient jdbc;

    ProgramSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return LINKS.kind();
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return LINKS.of(
                jdbc.sql("SELECT id, title FROM training_program WHERE id = ANY (:ids) AND status <> 'DRAFT'"), ids);
    }

    @Override
    public Map<SkillId, List<PlanLink>> teaching(CurrentPerson viewer, Collection<SkillId> skills) {
        return LINKS.bySkill(jdbc.sql("""
                        SELECT skill_id, id, title FROM (
                          SELECT s.skill_id, t.id, t.title,
                            row_number() OVER (PARTITION BY s.skill_id ORDER BY s.level DESC, t.published_at DESC, t.id) AS place
                          FROM training_skill s JOIN training_program t ON t.id = s.program_id
                          WHERE s.skill_id = ANY (:skills) AND t.status = 'PUBLISHED') taught
                        WHERE place <= :offered ORDER BY place
                        """).param("offered", OFFERED), skills);
    }
}
