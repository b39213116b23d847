package app.trellis.imports;

import static java.util.stream.Collectors.toSet;

import app.trellis.imports.UndoItem.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Undoes what an import has stored, as far as nobody has touched it since: what the import has created is deleted, what it
 * has changed is restored. Runs in the transaction of the caller.
 */
@Component
class Undoing {

    private static final int CHUNK = 500;

    private record Entry(
            int position,
            UUID targetId,
            String title,
            boolean created,
            @Nullable Long version) {}

    private final JdbcClient jdbc;
    private final References references;
    private final JsonMapper json;

    Undoing(JdbcClient jdbc, References references, JsonMapper json) {
        this.jdbc = jdbc;
        this.references = references;
        this.json = json;
    }

    /** Whether there is a journal of what the import has stored. */
    boolean isPossible(UUID importId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM file_import_item WHERE import_id = ?)")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    UndoPlan plan(UUID importId, ImportTarget target, UUID by) {
        var alongside = new ArrayList<String>();
        for (var undo : target.undo().subList(1, target.undo().size()))
            entries(importId, undo.table()).forEach(entry -> alongside.add(entry.title()));
        alongside.sort(String.CASE_INSENSITIVE_ORDER);
        return new UndoPlan(items(importId, target.undo().get(0), by), alongside);
    }

    /** Carries it out, with what is found once others can no longer change it. */
    UndoCounts carryOut(UUID importId, ImportTarget target, UUID by, ImportJournal journal) {
        var main = target.undo().get(0);
        lock(importId, main.table());
        var plan = plan(importId, target, by);
        var undone = plan.undone();
        // The other way round: who came later may refer to who came before.
        for (var to = undone.size(); to > 0; to -= CHUNK) {
            undo(importId, main, undone.subList(Math.max(0, to - CHUNK), to), by);
            journal.done(undone.size() - Math.max(0, to - CHUNK));
        }
        followVersions(importId, main.table());
        for (var undo : target.undo().subList(1, target.undo().size())) {
            lock(importId, undo.table());
            undo.delete(ids(items(importId, undo, by), Fate.DELETED));
        }
        jdbc.sql("DELETE FROM file_import_item WHERE import_id = ?")
                .param(importId)
                .update();
        return plan.counts();
    }

    private void lock(UUID importId, String table) {
        jdbc.sql("""
                        SELECT id FROM %s WHERE id IN
                          (SELECT target_id FROM file_import_item WHERE import_id = ? AND table_name = ?)
                        ORDER BY id FOR UPDATE
                        """.formatted(table)).params(importId, table).query(UUID.class).list();
    }

    private <B> List<UndoItem> items(UUID importId, ImportUndo<B> undo, UUID by) {
        var versions = versions(importId, undo.table());
        var items = entries(importId, undo.table()).stream()
                .map(entry -> new UndoItem(
                        entry.position(), entry.targetId(), entry.title(), fate(entry, versions.get(entry.targetId()))))
                .toList();
        // What is not restored may hold what was to be deleted, and what is not deleted may be in the way.
        Set<UUID> overtaken;
        do {
            var staying = references.toCreated(
                    undo, importId, Set.copyOf(ids(items, Fate.DELETED)), Set.copyOf(ids(items, Fate.RESTORED)));
            items = with(Fate.IN_USE, staying, items);
            var before = before(importId, undo, items);
            overtaken = before.isEmpty() ? Set.of() : undo.overtaken(before, ids(items, Fate.DELETED), by);
            items = with(Fate.CHANGED_SINCE, overtaken, items);
        } while (!overtaken.isEmpty());
        return items;
    }

    private static List<UndoItem> with(Fate fate, Set<UUID> ids, List<UndoItem> items) {
        return items.stream()
                .map(item -> ids.contains(item.id()) ? item.with(fate) : item)
                .toList();
    }

    private static Fate fate(Entry entry, @Nullable Long version) {
        if (version == null) return Fate.GONE;
        if (!version.equals(entry.version())) return Fate.CHANGED_SINCE;
        return entry.created() ? Fate.DELETED : Fate.RESTORED;
    }

    private List<Entry> entries(UUID importId, String table) {
        return jdbc.sql("""
                        SELECT position, target_id, title, before IS NULL AS created, version FROM file_import_item
                        WHERE import_id = ? AND table_name = ? ORDER BY position
                        """).params(importId, table).query(Entry.class).list();
    }

    private Map<UUID, Long> versions(UUID importId, String table) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("""
                        SELECT t.id, t.version FROM %s t JOIN file_import_item i ON i.target_id = t.id
                        WHERE i.import_id = ? AND i.table_name = ?
                        """.formatted(table)).params(importId, table).query(row -> {
            versions.put(row.getObject("id", UUID.class), row.getLong("version"));
        });
        return versions;
    }

    private <B> void undo(UUID importId, ImportUndo<B> undo, List<UndoItem> items, UUID by) {
        var before = before(importId, undo, items);
        if (!before.isEmpty()) undo.restore(before, by);
        var deleted = ids(items, Fate.DELETED);
        if (!deleted.isEmpty()) undo.delete(deleted);
    }

    /** What those were that are to be restored. */
    private <B> Map<UUID, B> before(UUID importId, ImportUndo<B> undo, List<UndoItem> items) {
        var restored = ids(items, Fate.RESTORED);
        var before = new HashMap<UUID, B>();
        if (restored.isEmpty()) return before;
        var first = items.get(0).position();
        var last = items.get(items.size() - 1).position();
        jdbc.sql("""
                        SELECT target_id, before FROM file_import_item
                        WHERE import_id = ? AND position BETWEEN ? AND ? AND table_name = ? AND before IS NOT NULL
                        """).params(importId, first, last, undo.table()).query(row -> {
            var id = row.getObject("target_id", UUID.class);
            if (restored.contains(id)) before.put(id, json.readValue(row.getString("before"), undo.before()));
        });
        return before;
    }

    /** An import before this one can be undone next: what is restored is again what that one has left. */
    private void followVersions(UUID importId, String table) {
        jdbc.sql("""
                        UPDATE file_import_item older SET version = t.version
                        FROM file_import_item mine JOIN %s t ON t.id = mine.target_id
                        WHERE mine.import_id = ? AND mine.table_name = ? AND mine.before IS NOT NULL
                          AND t.version = mine.version + 1 AND older.target_id = mine.target_id
                          AND older.import_id <> mine.import_id AND older.version = mine.version - 1
                        """.formatted(table)).params(importId, table).update();
    }

    private static Set<UUID> ids(List<UndoItem> items, Fate fate) {
        return items.stream()
                .filter(item -> item.fate() == fate)
                .map(UndoItem::id)
                .collect(toSet());
    }
}
