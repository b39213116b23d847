package app.trellis.imports;

import java.util.List;

/**
 * What the preview says beside its figures, kept with the import: it explains later what became of the file.
 *
 * @param notes what the plan names
 * @param rows how many rows are imported without something that they say
 * @param leftOut what that is
 */
record ImportNotes(List<ImportNote> notes, int rows, List<ProblemGroup> leftOut) {

    static final ImportNotes NONE = new ImportNotes(List.of(), 0, List.of());

    static ImportNotes of(ImportCheck checked) {
        return new ImportNotes(checked.plan().notes(), checked.leftOut(), ProblemGroup.of(checked.notes()));
    }

    public boolean hasAny() {
        return rows > 0 || !notes.isEmpty();
    }
}
