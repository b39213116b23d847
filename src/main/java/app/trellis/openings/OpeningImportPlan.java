package app.trellis.openings;

import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportItem.Outcome;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportProgress;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which openings an import creates, and which it changes. */
class OpeningImportPlan implements ImportPlan {

    private static final int CHUNK = 100;

    private record Step(OpeningDraft draft, @Nullable Opening there) {}

    private final Openings openings;
    private final NamedDepartments departments;
    private final PayTexts pays;
    private final PersonId by;
    private final boolean published;
    private final Clock clock;
    private final List<ImportItem> items = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    OpeningImportPlan(
            Openings openings,
            NamedDepartments departments,
            PayTexts pays,
            PersonId by,
            boolean published,
            Clock clock) {
        this.openings = openings;
        this.departments = departments;
        this.pays = pays;
        this.by = by;
        this.published = published;
        this.clock = clock;
    }

    /** Compares a draft with the opening of its reference; null when there is none. */
    void add(OpeningDraft draft, @Nullable Opening there, RowsOfOne rows) {
        if (there == null) {
            if (draft.closesOn() != null && draft.closesOn().isBefore(LocalDate.now(clock)))
                rows.refuse("closesOn", "openings.import.problem.closesInThePast");
            else plan(draft, null, draft.pay(), Outcome.CREATED, List.of());
            return;
        }
        var revised = draft.over(there.details(), departments.named(draft.department()));
        if (revised.positions() < there.positionsFilled()) {
            rows.refuse("positions", "openings.form.fewerThanFilled", there.positionsFilled());
            return;
        }
        var changes = OpeningDraft.differences(there.details(), revised);
        plan(draft, there, revised.pay(), changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, changes);
    }

    private void plan(
            OpeningDraft draft, @Nullable Opening there, @Nullable Pay pay, Outcome outcome, List<String> changes) {
        departments.named(draft.department());
        var facts = draft.department() + " · " + draft.location() + (pay == null ? "" : " · " + pays.text(pay));
        items.add(new ImportItem(draft.line(), outcome, draft.title(), facts, changes));
        if (outcome != Outcome.UNCHANGED) steps.add(new Step(draft, there));
    }

    @Override
    public List<ImportItem> items() {
        return items;
    }

    @Override
    public List<ImportNote> notes() {
        var names = departments.missing();
        return names.isEmpty() ? List.of() : List.of(new ImportNote("openings.import.newDepartments", names));
    }

    @Override
    public void store(ImportProgress progress) {
        departments.make();
        for (var done = 0; done < steps.size(); done += CHUNK) {
            var chunk = steps.subList(done, Math.min(done + CHUNK, steps.size()));
            chunk.forEach(this::store);
            openings.flush();
            progress.done(done + chunk.size());
        }
    }

    private void store(Step step) {
        var draft = step.draft();
        var department = departments.named(draft.department());
        if (step.there() != null) {
            step.there()
                    .revise(draft.over(step.there().details(), department), by, clock.instant(), LocalDate.now(clock));
            return;
        }
        var opening = new Opening(draft.reference(), draft.details(department), by, clock.instant());
        if (published) opening.publish(by, publishedAt(draft.postedOn()));
        openings.save(opening);
    }

    /** An opening that has long been known elsewhere is not news. */
    private Instant publishedAt(@Nullable LocalDate postedOn) {
        var now = clock.instant();
        if (postedOn == null) return now;
        var posted = postedOn.atStartOfDay(clock.getZone()).toInstant();
        return posted.isBefore(now) ? posted : now;
    }
}
