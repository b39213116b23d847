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
        CHANGED_SINCE,
        IN_USE,
        /** It is deleted already. */
        GONE;

        boolean isUndone() {
            return this == DELETED || this == RESTORED;
        }
    }

    UndoItem staysInUse() {
        return new UndoItem(position, id, title, Fate.IN_USE);
    }
}
