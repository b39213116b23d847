package app.trellis.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.trellis.goals.PlanLink;
import app.trellis.goals.PlanTarget;
import app.trellis.goals.StepTarget;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String KIND = "training";

    /** So many programs are offered for a skill: those that take people furthest. */
    private static final int OFFERED = 2;

    private final JdbcClient jdbc;

    ProgramSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return jdbc.sql("SELECT id, title FROM training_program WHERE id = ANY (:ids) AND status <> 'DRAFT'")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> link(row))
                .list();
    }

    @Override
    public Map<SkillId, List<PlanLink>> teaching(CurrentPerson viewer, Collection<SkillId> skills) {
        return jdbc
                .sql("""
                        SELECT skill_id, id, title FROM (
                          SELECT s.skill_id, t.id, t.title,
                            row_number() OVER (PARTITION BY s.skill_id ORDER BY s.level DESC, t.published_at DESC, t.id) AS place
                          FROM training_skill s JOIN training_program t ON t.id = s.program_id
                          WHERE s.skill_id = ANY (:skills) AND t.status = 'PUBLISHED') taught
                        WHERE place <= :offered ORDER BY place
                        """)
                .param("skills", skills.stream().map(SkillId::value).toArray(UUID[]::new))
                .param("offered", OFFERED)
                .query((row, number) -> Map.entry(new SkillId(row.getObject("skill_id", UUID.class)), link(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static PlanLink link(ResultSet row) throws SQLException {
        var target = new StepTarget(KIND, row.getObject("id", UUID.class));
        return new PlanLink(target, row.getString("title"), "/training/" + target.id());
    }
}
