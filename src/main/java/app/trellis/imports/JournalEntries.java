package app.trellis.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The journal of one import: written with its rows, but for the progress, which others see before. */
class JournalEntries implements ImportJournal {

    private static final Duration PACE = Duration.ofMillis(200);
    private static final int LONGEST_TITLE = 200;

    private final UUID id;
    private final int items;
    private final JdbcOperations jdbc;
    private final TransactionOperations apart;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<String> tables = new LinkedHashSet<>();
    private final List<Object[]> unwritten = new ArrayList<>();
    private int position;
    private Instant next = Instant.MIN;

    /**
     * Begins the journal of an import that stores so many items.
     *
     * @param apart transactions of their own
     */
    JournalEntries(UUID id, int items, JdbcOperations jdbc, TransactionOperations apart, JsonMapper json, Clock clock) {
        this.id = id;
        this.items = items;
        this.jdbc = jdbc;
        this.apart = apart;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void created(String table, UUID record, String title) {
        add(table, record, title, null);
    }

    @Override
    public void changed(String table, UUID record, String title, Object before) {
        add(table, record, title, json.writeValueAsString(before));
    }

    private void add(String table, UUID record, String title, @Nullable String before) {
        tables.add(table);
        var shown = title.substring(
                0, title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length()))));
        unwritten.add(new Object[] {id, ++position, table, record, shown, before});
    }

    @Override
    public void done(int done) {
        write();
        var now = clock.instant();
        if (now.isBefore(next)) return;
        next = now.plus(PACE);
        apart.executeWithoutResult(status -> jdbc.update(
                "UPDATE file_import SET progress = ?, items = ?, progressed_at = ? WHERE id = ?",
                done,
                items,
                Timestamp.from(now),
                id));
    }

    /** Writes the versions that the import leaves, once all its rows are stored. */
    void close() {
        write();
        for (var table : tables) jdbc.update("""
                    UPDATE file_import_item i SET version = t.version FROM %s t
                    WHERE i.import_id = ? AND i.table_name = ? AND t.id = i.target_id
                    """.formatted(table), id, table);
    }

    private void write() {
        jdbc.batchUpdate("""
                INSERT INTO file_import_item (import_id, position, table_name, target_id, title, before)
                VALUES (?, ?, ?, ?, ?, ?::jsonb)
                """, unwritten);
        unwritten.clear();
    }
}
