package app.trellis.imports;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what is referred to, from the foreign keys that the database itself knows: of any module, also of later ones. */
@Component
class References {

    private record ForeignKey(String table, String column) {}

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which of the records that an import has created cannot go, since others refer to them that stay.
     *
     * @param going what is to be deleted
     * @param restored what of the table will no longer refer to them
     */
    Set<UUID> toCreated(ImportUndo<?> undo, UUID importId, Set<UUID> going, Set<UUID> restored) {
        var used = new HashSet<UUID>();
        var users = new HashMap<UUID, Set<UUID>>();
        for (var key : foreignKeys(undo)) {
            if (key.table().equals(undo.table())) users.putAll(users(key, importId));
            else used.addAll(used(key, undo.table(), importId));
        }
        used.retainAll(going);
        var staying = new HashSet<>(used);
        boolean more;
        do {
            var found = users.entrySet().stream()
                    .filter(entry -> going.contains(entry.getKey()) && !staying.contains(entry.getKey()))
                    .filter(entry -> entry.getValue().stream()
                            .anyMatch(user ->
                                    staying.contains(user) || !going.contains(user) && !restored.contains(user)))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
            more = staying.addAll(found);
        } while (more);
        return staying;
    }

    private Set<UUID> used(ForeignKey key, String table, UUID importId) {
        return jdbc.sql("""
                        SELECT DISTINCT r.%2$s FROM %1$s r JOIN file_import_item i ON i.target_id = r.%2$s
                        WHERE i.import_id = ? AND i.table_name = ? AND i.before IS NULL
                        """.formatted(key.table(), key.column()))
                .params(importId, table)
                .query(UUID.class)
                .set();
    }

    /** Who in the table itself refers to whom. */
    private Map<UUID, Set<UUID>> users(ForeignKey key, UUID importId) {
        var users = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        SELECT r.%2$s AS used, r.id FROM %1$s r JOIN file_import_item i ON i.target_id = r.%2$s
                        WHERE i.import_id = ? AND i.table_name = ? AND i.before IS NULL
                        """.formatted(key.table(), key.column()))
                .params(importId, key.table())
                .query(row -> {
                    users.computeIfAbsent(row.getObject("used", UUID.class), used -> new HashSet<>())
                            .add(row.getObject("id", UUID.class));
                });
        return users;
    }

    private List<ForeignKey> foreignKeys(ImportUndo<?> undo) {
        return jdbc.sql("""
                        SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
                        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                        WHERE c.contype = 'f' AND c.confrelid = ?::regclass
                        """).param(undo.table()).query(ForeignKey.class).list().stream()
                .filter(key -> !undo.parts().contains(key.table()))
                .toList();
    }
}
