package app.trellis.imports;

import java.util.List;

/** What an import would do, and does once it is confirmed. */
public interface ImportPlan {

    /** What the rows that were not refused come to, in the order of the file. Several rows may come to one item. */
    List<ImportItem> items();

    /** What else would be made on the way, such as the names of new departments; each by the key of its heading. */
    default List<ImportNote> notes() {
        return List.of();
    }

    /** Stores what is created and changed, in the transaction of the caller, and says so in the journal. */
    void store(ImportJournal journal);
}
