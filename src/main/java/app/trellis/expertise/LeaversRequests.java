package app.trellis.expertise;

import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has left confirms nothing any more: nobody waits for them. What they confirmed before stays. */
@Component
@Transactional
class LeaversRequests {

    private final JdbcClient jdbc;

    LeaversRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void end(EmployeesLeft left) {
        jdbc.sql("DELETE FROM skill_request WHERE asked_id = ANY (:people) AND declined_at IS NULL")
                .param("people", left.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }
}
