package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClosesWithAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With the work for a client its open pulse takes no answer any more, and closes at its time. */
@Component
class PulseEnds implements ClosesWithAccount {

    private final JdbcClient jdbc;

    PulseEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String message() {
        return "pulse.ending";
    }

    @Override
    public long count(ClientAccountId account) {
        return jdbc.sql("SELECT count(*) FROM pulse_round WHERE account_id = ? AND closed_at IS NULL")
                .param(account.value())
                .query(Long.class)
                .single();
    }
}
