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
    private final Accounts accounts;

    Sessions(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    void endAll(PersonId person) {
        endOthers(person, "");
    }

    /**
     * All but the session with this id. The change of the account is stored first: a session that is begun meanwhile is
     * then either seen here, or finds that {@linkplain #endIfOvertaken the account has changed}.
     */
    void endOthers(PersonId person, String session) {
        accounts.flush();
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                .params(person.toString(), session)
                .update();
    }

    /**
     * Ends a session that was begun with an account which has changed since. It is to be stored already. Waits for a change
     * that is under way.
     */
    @Transactional
    void endIfOvertaken(String session, SignedIn begun) {
        var holds = jdbc.sql("SELECT version = ? FROM account WHERE person_id = ? FOR SHARE")
                .params(begun.version(), begun.person().id().value())
                .query(Boolean.class)
                .optional();
        if (!holds.orElse(false)) end(session);
    }

    @Transactional
    void end(String session) {
        jdbc.sql("DELETE FROM spring_session WHERE session_id = ?")
                .param(session)
                .update();
    }
}
