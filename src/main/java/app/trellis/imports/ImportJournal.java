package app.trellis.imports;

import java.util.UUID;

/** Where a plan says what it stores while it does so: how far it is, and what there is to undo. */
public interface ImportJournal {

    /** How many items are stored; said after each chunk, as often as is convenient. */
    void done(int items);

    /** Says that the import has created a record. */
    void created(String table, UUID id, String title);

    /**
     * Says that the import has changed a record.
     *
     * @param before what the {@link ImportUndo} of the table needs to restore it
     */
    void changed(String table, UUID id, String title, Object before);
}
