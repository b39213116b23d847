package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.imports.ChunkedPlan;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportNote;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which openings an import creates, and which it changes. */
class OpeningImportPlan extends ChunkedPlan<OpeningImportPlan.Step> {

    record Step(OpeningDraft draft, @Nullable Opening there) {}

    private final Openings openings;
    private final NamedDepartments departments;
    private final OpeningValues values;
    private final PayTexts pays;
    private final PersonId by;
    private final boolean published;
    private final Clock clock;

    OpeningImportPlan(
            Openings openings,
            NamedDepartments departments,
            OpeningValues values,
            PayTexts pays,
            PersonId by,
            boolean published,
            Clock clock) {
        this.openings = openings;
        this.departments = departments;
        this.values = values;
        this.pays = pays;
        this.by = by;
        this.published = published;
        this.clock = clock;
    }

    /** Compares a draft with the opening of its reference; null when there is none. */
    void add(OpeningDraft draft, @Nullable Opening there, RowGroup rows) {
        if (there == null) {
            if (draft.closesOn() != null && draft.closesOn().isBefore(LocalDate.now(clock)))
                rows.refuse("closesOn", "openings.import.problem.closesInThePast");
            else plan(draft, null, draft.details(departments.named(draft.department())));
            return;
        }
        var revised = draft.over(there.details(), departments.named(draft.department()));
        if (revised.positions() < there.positionsFilled()) {
            rows.refuse("positions", "openings.form.fewerThanFilled", there.positionsFilled());
            return;
        }
        plan(draft, there, revised);
    }

    private void plan(OpeningDraft draft, @Nullable Opening there, OpeningDetails after) {
        var pay = after.pay();
        var facts = draft.department() + " · " + draft.location() + (pay == null ? "" : " · " + pays.text(pay));
        var changes = values.changes(draft, there == null ? null : there.details(), after);
        add(ImportItem.of(draft.line(), there == null, draft.title(), facts, changes), new Step(draft, there));
    }

    @Override
    public List<ImportNote> notes() {
        var names = departments.missing();
        return names.isEmpty() ? List.of() : List.of(new ImportNote("imports.newDepartments", names));
    }

    @Override
    protected void prepare(ImportJournal journal) {
        departments.make(journal);
    }

    @Override
    protected void store(Step step, ImportJournal journal) {
        var draft = step.draft();
        var department = departments.named(draft.department());
        if (step.there() != null) {
            var before = step.there().details();
            Activity.unpublished(
                    step.there().revise(draft.over(before, department), by, clock.instant(), LocalDate.now(clock)));
            journal.changed(OpeningUndo.TABLE, step.there().id().value(), draft.title(), before);
            return;
        }
        var opening = new Opening(draft.reference(), draft.details(department), by, clock.instant());
        if (published) Activity.unpublished(opening.publish(by, publishedAt(draft.postedOn())));
        openings.save(opening);
        journal.created(OpeningUndo.TABLE, opening.id().value(), draft.title());
    }

    @Override
    protected void flush() {
        openings.flush();
    }

    /** An opening that has long been known elsewhere is not news. */
    private Instant publishedAt(@Nullable LocalDate postedOn) {
        var now = clock.instant();
        if (postedOn == null) return now;
        var posted = postedOn.atStartOfDay(clock.getZone()).toInstant();
        return posted.isBefore(now) ? posted : now;
    }
}
