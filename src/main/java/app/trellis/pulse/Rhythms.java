package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseActivity.PulseRhythmChanged;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often each account is asked. */
@Component
@Transactional
class Rhythms {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rhythms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Rhythm of(ClientAccountId account) {
        return jdbc.sql("SELECT rhythm FROM pulse_rhythm WHERE account_id = ?")
                .param(account.value())
                .query(String.class)
                .optional()
                .map(Rhythm::valueOf)
                .orElse(Rhythm.OFF);
    }

    /** Those that are asked at all, go on, and have no open round. */
    Map<ClientAccountId, Rhythm> between() {
        return jdbc.sql("""
                        SELECT s.account_id, s.rhythm FROM pulse_rhythm s JOIN client_account a ON a.id = s.account_id
                        WHERE s.rhythm <> 'OFF' AND a.ended_on IS NULL
                          AND NOT EXISTS (SELECT FROM pulse_round r WHERE r.account_id = s.account_id AND r.closed_at IS NULL)
                        """).query(row -> {
            var found = new LinkedHashMap<ClientAccountId, Rhythm>();
            while (row.next())
                found.put(
                        new ClientAccountId(row.getObject("account_id", UUID.class)),
                        Rhythm.valueOf(row.getString("rhythm")));
            return found;
        });
    }

    /** Empty if it is that already. */
    @CheckReturnValue
    Optional<PulseRhythmChanged> set(ClientAccountId account, Rhythm rhythm, PersonId by) {
        var changed = jdbc.sql("""
                        INSERT INTO pulse_rhythm (account_id, rhythm) VALUES (:account, :rhythm)
                        ON CONFLICT (account_id) DO UPDATE SET rhythm = :rhythm WHERE pulse_rhythm.rhythm <> :rhythm
                        """)
                .param("account", account.value())
                .param("rhythm", rhythm.name())
                .update();
        return changed == 0 ? Optional.empty() : Optional.of(new PulseRhythmChanged(account, by, clock.instant()));
    }
}
