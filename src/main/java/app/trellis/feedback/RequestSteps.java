package app.trellis.feedback;

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

/** Requests for feedback as steps of growth plans: for the two between whom they are, and for no other reader of a goal. */
@Component
@Transactional(readOnly = true)
class RequestSteps implements PlanTarget {

    private static final String KIND = "feedback_request";

    private final JdbcClient jdbc;

    RequestSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return jdbc.sql(
                        "SELECT id, topic FROM feedback_request WHERE id = ANY (:ids) AND :viewer IN (requester_id, asked_id)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("viewer", viewer.id().value())
                .query((row, number) -> new PlanLink(
                        new StepTarget(KIND, row.getObject("id", UUID.class)),
                        row.getString("topic"),
                        "/feedback/requests"))
                .list();
    }
}
