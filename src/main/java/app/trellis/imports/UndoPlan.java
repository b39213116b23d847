package app.trellis.imports;

import app.trellis.imports.UndoItem.Fate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What undoing an import comes to.
 *
 * @param items in the order of the import
 * @param alongside the titles of what was made on the way, and goes where nothing uses it afterwards
 */
record UndoPlan(List<UndoItem> items, List<String> alongside) {

    /** All that goes alongside in one line. */
    public String alongsideLine() {
        return String.join(" · ", alongside);
    }

    public UndoCounts counts() {
        return new UndoCounts(deleted().size(), restored().size(), kept().size());
    }

    List<UndoItem> deleted() {
        return those(fate -> fate == Fate.DELETED);
    }

    List<UndoItem> restored() {
        return those(fate -> fate == Fate.RESTORED);
    }

    List<UndoItem> kept() {
        return those(fate -> !fate.isUndone());
    }

    List<UndoItem> undone() {
        return those(Fate::isUndone);
    }

    private List<UndoItem> those(Predicate<Fate> which) {
        return items.stream().filter(item -> which.test(item.fate())).toList();
    }
}
