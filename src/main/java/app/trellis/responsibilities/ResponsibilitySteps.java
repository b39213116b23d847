package app.trellis.responsibilities;

import app.trellis.goals.PlanLink;
import app.trellis.goals.PlanLinks;
import app.trellis.goals.PlanTarget;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Responsibilities as steps of growth plans: those that every employee sees. */
@Component
@Transactional(readOnly = true)
class ResponsibilitySteps implements PlanTarget {

    private static final PlanLinks LINKS = new PlanLinks("responsibility", "/responsibilities/");

    /** So many are offered for a skill: those that take people furthest. */
    private static final int OFFERED = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilitySteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LINKS.kind();
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return LINKS.of(
                jdbc.sql("SELECT id, title FROM responsibility WHERE id = ANY (:ids) AND status <> 'DRAFT'"), ids);
    }

    @Override
    public Map<SkillId, List<PlanLink>> teaching(CurrentPerson viewer, Collection<SkillId> skills) {
        return LINKS.bySkill(
                jdbc.sql("""
                        SELECT skill_id, id, title FROM (
                          SELECT t.skill_id, r.id, r.title,
                            row_number() OVER (PARTITION BY t.skill_id ORDER BY t.level DESC, r.published_at DESC, r.id) AS place
                          FROM responsibility_teaches t JOIN responsibility r ON r.id = t.responsibility_id
                          WHERE t.skill_id = ANY (:skills) AND %s) taught
                        WHERE place <= :offered ORDER BY place
                        """.formatted(ResponsibilityFilter.OPEN))
                        .param("today", LocalDate.now(clock))
                        .param("offered", OFFERED),
                skills);
    }
}
