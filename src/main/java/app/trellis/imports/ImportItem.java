package app.trellis.imports;

import java.util.List;

/**
 * One thing that a file speaks of.
 *
 * @param line the first line that speaks of it
 * @param title what a reader calls it
 * @param facts what tells it from others, in a few words
 * @param values all that is stored of it
 */
public record ImportItem(int line, Outcome outcome, String title, String facts, List<ImportValue> values) {

    /** What becomes of the item. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** A new item, or one that is there and changes if anything about it does. */
    public static ImportItem of(int line, boolean isNew, String title, String facts, Changes changes) {
        var outcome = isNew ? Outcome.CREATED : changes.fields().isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new ImportItem(line, outcome, title, facts, changes.values());
    }

    /** What changes about an item that is there. */
    public List<ImportValue> changes() {
        return outcome != Outcome.CHANGED
                ? List.of()
                : values.stream().filter(ImportValue::isChanged).toList();
    }
}
