package app.trellis.jobs;

import app.trellis.imports.Changes;
import app.trellis.imports.ChunkedPlan;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportRow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which occupations an import creates, and which it changes. */
class OccupationImportPlan extends ChunkedPlan<OccupationImportPlan.Step> {

    record Step(
            String uri, OccupationDetails details, @Nullable Occupation there) {}

    private final Occupations occupations;

    OccupationImportPlan(Occupations occupations) {
        this.occupations = occupations;
    }

    void add(ImportRow row, String uri, OccupationDetails details, @Nullable Occupation there) {
        var changes = changes(uri, there == null ? null : there.details(), details);
        add(
                ImportItem.of(row.line(), there == null, details.label(), details.code(), changes),
                new Step(uri, details, there));
    }

    private static Changes changes(String uri, @Nullable OccupationDetails before, OccupationDetails after) {
        var changes = new Changes().field("uri", before == null ? null : uri, uri);
        add(changes, "label", before, after, OccupationDetails::label);
        add(changes, "synonyms", before, after, OccupationDetails::synonyms);
        add(changes, "description", before, after, OccupationDetails::description);
        add(changes, "code", before, after, OccupationDetails::code);
        add(changes, "status", before, after, details -> details.retired() ? "retired" : "released");
        return changes;
    }

    private static void add(
            Changes changes,
            String field,
            @Nullable OccupationDetails before,
            OccupationDetails after,
            Function<OccupationDetails, @Nullable Object> value) {
        changes.field(field, before == null ? null : value.apply(before), value.apply(after));
    }

    @Override
    protected void store(Step step, ImportJournal journal) {
        var label = step.details().label();
        if (step.there() != null) {
            var before = step.there().details();
            step.there().revise(step.details());
            journal.changed(OccupationUndo.TABLE, step.there().id(), label, before);
            return;
        }
        var occupation = occupations.save(new Occupation(step.uri(), step.details()));
        journal.created(OccupationUndo.TABLE, occupation.id(), label);
    }

    @Override
    protected void flush() {
        occupations.flush();
    }
}
