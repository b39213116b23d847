package app.trellis.openings;

import app.trellis.goals.PlanLink;
import app.trellis.goals.PlanLinks;
import app.trellis.goals.PlanTarget;
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

    private static final PlanLinks LINKS = new PlanLinks("opening", "/openings/");

    private final JdbcClient jdbc;

    OpeningSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return LINKS.kind();
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return LINKS.of(jdbc.sql("SELECT id, title FROM opening WHERE id = ANY (:ids) AND status <> 'DRAFT'"), ids);
    }
}
