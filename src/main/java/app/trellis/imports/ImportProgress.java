package app.trellis.imports;

/** Hears how far storing is; told after each chunk of items, as often as is convenient. */
@FunctionalInterface
public interface ImportProgress {

    void done(int items);
}
