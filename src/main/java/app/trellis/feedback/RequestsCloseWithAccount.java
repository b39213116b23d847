package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClosesWithAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What contacts of a client were asked, and have not answered. */
@Component
class RequestsCloseWithAccount implements ClosesWithAccount {

    private final JdbcClient jdbc;

    RequestsCloseWithAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String message() {
        return "feedback.request.closes";
    }

    @Override
    public long count(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT count(*) FROM client_contact c
                        JOIN feedback_request q ON q.asked_id = c.person_id AND q.contact_since = c.added_at AND q.status = 'OPEN'
                        WHERE c.account_id = ? AND c.removed_at IS NULL
                        """).param(account.value()).query(Long.class).single();
    }
}
