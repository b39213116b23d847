package app.trellis.imports;

import java.util.List;

/**
 * One thing that a file speaks of.
 *
 * @param line the first line that speaks of it
 * @param title what a reader calls it
 * @param facts what tells it from others, in a few words
 * @param changes the names of the fields that would change; empty unless it is {@link Outcome#CHANGED}
 */
public record ImportItem(int line, Outcome outcome, String title, String facts, List<String> changes) {

    /** What becomes of the item. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
