package app.trellis.clients;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often the two sides of an account are to meet, on each level. Statements read it from {@code client_rhythm}: an account
 * has a row for each level, with the {@code days} after which a touchpoint is overdue.
 */
@Component
@Transactional(readOnly = true)
public class TouchpointRhythms {

    private final JdbcClient jdbc;

    TouchpointRhythms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(TouchpointLevel level, int days) {}

    public Map<TouchpointLevel, Rhythm> of(ClientAccountId account) {
        return jdbc
                .sql("SELECT level, days FROM client_rhythm WHERE account_id = ?")
                .param(account.value())
                .query(Row.class)
                .list()
                .stream()
                .collect(toMap(Row::level, row -> Rhythm.ofDays(row.days())));
    }
}
