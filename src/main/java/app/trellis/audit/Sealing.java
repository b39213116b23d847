package app.trellis.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was committed, one batch after the other on all copies of Trellis together. Not in the transactions that
 * write the entries: they would have to wait for each other.
 */
@Component
@Transactional
class Sealing {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    Sealing(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Whether there may be more to seal. */
    boolean sealNext() {
        if (isBeingDone()) return false;
        var last = last().orElse(Seal.NONE);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seals = new ArrayList<Object[]>();
        for (var entry : taken()) {
            last = last.next(today, entry);
            seals.add(new Object[] {last.day(), last.position(), entry.id(), last.hash()});
        }
        batches.batchUpdate("INSERT INTO audit_seal (day, position, entry_id, hash) VALUES (?, ?, ?, ?)", seals);
        return seals.size() == BATCH;
    }

    /** Whether another copy is at it. If not, none is until this transaction ends. */
    private boolean isBeingDone() {
        return !jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('audit_seal'))")
                .query(Boolean.class)
                .single();
    }

    /** The next of what is not sealed, and from now on is. */
    private Iterable<SealedEntry> taken() {
        return jdbc.sql("""
                        WITH next AS (
                          DELETE FROM audit_unsealed WHERE entry_id IN
                            (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT :batch)
                          RETURNING entry_id)
                        SELECT n.entry_id, %s FROM next n LEFT JOIN audit_entry e ON e.id = n.entry_id ORDER BY n.entry_id
                        """.formatted(SealedEntry.COLUMNS))
                .param("batch", BATCH)
                .query((row, number) -> SealedEntry.of(row.getLong("entry_id"), row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Seal> last() {
        return jdbc.sql("SELECT day, position, hash FROM audit_seal ORDER BY day DESC, position DESC LIMIT 1")
                .query((row, number) ->
                        new Seal(row.getObject("day", LocalDate.class), row.getInt("position"), row.getBytes("hash")))
                .optional();
    }
}
