package app.trellis.goals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.trellis.skills.SkillId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what steps can lead to from statements on one kind of record.
 *
 * @param kind of the {@link PlanTarget}
 * @param addresses where the records stand, such as {@code /openings/}
 */
public record PlanLinks(String kind, String addresses) {

    /** Of a statement that selects {@code id} and {@code title} where {@code id = ANY (:ids)}. */
    public List<PlanLink> of(JdbcClient.StatementSpec statement, Collection<UUID> ids) {
        return statement
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> link(row))
                .list();
    }

    /** Of a statement that selects {@code skill_id} too, where that is {@code ANY (:skills)}; in its order. */
    public Map<SkillId, List<PlanLink>> bySkill(JdbcClient.StatementSpec statement, Collection<SkillId> skills) {
        return statement
                .param("skills", skills.stream().map(SkillId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new SkillId(row.getObject("skill_id", UUID.class)), link(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private PlanLink link(ResultSet row) throws SQLException {
        var target = new StepTarget(kind, row.getObject("id", UUID.class));
        return new PlanLink(target, row.getString("title"), addresses + target.id());
    }
}
