package app.trellis.imports;

import jakarta.persistence.Embeddable;

/** How much of an import is deleted, restored, and kept, when it is undone. */
@Embeddable
record UndoCounts(int deleted, int restored, int kept) {

    static final UndoCounts NONE = new UndoCounts(0, 0, 0);

    public int undone() {
        return deleted + restored;
    }
}
