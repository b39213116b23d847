package app.trellis.imports;

import java.util.UUID;

/**
 * What becomes of a record when the import that stored it is undone.
 *
 * @param position where it stands in the journal of the import
 */
record UndoItem(int position, UUID id, String title, Fate fate) {

    enum Fate {
        /** The import has created it. */
        DELETED,
        /** The import has changed it. */
        RESTORED,
        /** It, or what it depends on. */
        CHANGED_SINCE,
        IN_USE,
        /** It is deleted already. */
        GONE;

        boolean isUndone() {
            return this == DELETED || this == RESTORED;
        }
    }

    UndoItem with(Fate other) {
        return new UndoItem(position, id, title, other);
    }
}
