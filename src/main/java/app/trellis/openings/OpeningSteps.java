package app.trellis.openings;

import app.trellis.goals.PlanLink;
import app.trellis.goals.PlanTarget;
import app.trellis.goals.StepTarget;
import app.trellis.people.CurrentPerson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Openings as steps of growth plans: those that every employee sees. */
@Component
@Transactional(readOnly = true)
class OpeningSteps implements PlanTarget {

    private static final String KIND = "opening";

    private final JdbcClient jdbc;

    OpeningSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return jdbc.sql("SELECT id, title FROM opening WHERE id = ANY (:ids) AND status <> 'DRAFT'")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> {
                    var target = new StepTarget(KIND, row.getObject("id", UUID.class));
                    return new PlanLink(target, row.getString("title"), "/openings/" + target.id());
                })
                .list();
    }
}
