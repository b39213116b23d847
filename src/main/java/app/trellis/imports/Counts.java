package app.trellis.imports;

import app.trellis.imports.ImportItem.Outcome;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What an import comes to.
 *
 * @param refused the rows that were refused; the others count items, to which several rows may come
 */
@Embeddable
record Counts(int created, int changed, int unchanged, int refused) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(List<ImportItem> items, int refused) {
        return new Counts(
                count(items, Outcome.CREATED), count(items, Outcome.CHANGED), count(items, Outcome.UNCHANGED), refused);
    }

    private static int count(List<ImportItem> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Whether confirming would store anything. */
    public boolean changesSomething() {
        return created + changed > 0;
    }
}
