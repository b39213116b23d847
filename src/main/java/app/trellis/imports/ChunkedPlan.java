package app.trellis.imports;

import app.trellis.imports.ImportItem.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan that has a step for each item that it creates or changes, and takes the steps in chunks.
 *
 * @param <S> what is done for one item
 */
public abstract class ChunkedPlan<S> implements ImportPlan {

    private static final int CHUNK = 100;

    private final List<ImportItem> items = new ArrayList<>();
    private final List<S> steps = new ArrayList<>();

    /** Adds what is to become of an item, in the order of the file. */
    protected final void add(ImportItem item, S step) {
        items.add(item);
        if (item.outcome() != Outcome.UNCHANGED) steps.add(step);
    }

    @Override
    public final List<ImportItem> items() {
        return items;
    }

    @Override
    public final void store(ImportJournal journal) {
        prepare(journal);
        for (var done = 0; done < steps.size(); done += CHUNK) {
            var chunk = steps.subList(done, Math.min(done + CHUNK, steps.size()));
            chunk.forEach(step -> store(step, journal));
            flush();
            journal.done(done + chunk.size());
        }
    }

    /** Makes what the steps need. */
    protected void prepare(ImportJournal journal) {}

    /** Takes a step, and says so in the journal. */
    protected abstract void store(S step, ImportJournal journal);

    /** Writes the steps of a chunk. */
    protected abstract void flush();
}
