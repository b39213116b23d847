package app.trellis.signin;

import app.trellis.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions on all copies of Trellis, in the transaction of the change that ends them: either both happen or
 * neither. A session that is gone from the table is not written again by the copy that still holds it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(PersonId person) {
        endOthers(person, "");
    }

    /** All but the session with this id. */
    void endOthers(PersonId person, String session) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                .params(person.toString(), session)
                .update();
    }
}
