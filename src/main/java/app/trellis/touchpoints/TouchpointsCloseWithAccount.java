package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClosesWithAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Touchpoints that are planned; {@link Leaving} cancels them. */
@Component
class TouchpointsCloseWithAccount implements ClosesWithAccount {

    private final JdbcClient jdbc;

    TouchpointsCloseWithAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String message() {
        return "touchpoints.closing";
    }

    @Override
    public long count(ClientAccountId account) {
        return jdbc.sql(
                        "SELECT count(*) FROM touchpoint WHERE account_id = ? AND held_at IS NULL AND cancelled_at IS NULL")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
