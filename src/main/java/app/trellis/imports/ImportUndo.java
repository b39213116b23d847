package app.trellis.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How what an import has stored in a table is undone, in the transaction of the caller. The rows are locked, and nobody
 * has changed them since the import.
 *
 * @param <B> what the {@link ImportJournal} got as the record before the change
 */
public interface ImportUndo<B> {

    /** The table, which has the columns {@code id} and {@code version}. */
    String table();

    /** Tables whose rows are part of such a record; all other rows that refer to it are reasons to keep it. */
    default Set<String> parts() {
        return Set.of();
    }

    Class<B> before();

    /** Which of these cannot be what they were, since other records have changed meanwhile. They stay as they are. */
    default Set<UUID> overtaken(Map<UUID, B> before, Collection<UUID> deleted, UUID by) {
        return Set.of();
    }

    /** Makes these what they were, and writes it at once. */
    void restore(Map<UUID, B> before, UUID by);

    /** Deletes these, to which nothing refers but their parts and each other, and writes it at once. */
    void delete(Collection<UUID> ids);
}
