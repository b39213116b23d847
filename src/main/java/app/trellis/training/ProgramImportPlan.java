package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.imports.Changes;
import app.trellis.imports.ChunkedPlan;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportRow;
import app.trellis.imports.MarkdownText;
import app.trellis.people.PersonId;
import app.trellis.skills.NamedSkills;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which programs an import creates, and which it changes. */
class ProgramImportPlan extends ChunkedPlan<ProgramImportPlan.Step> {

    record Step(
            String reference,
            ProgramDetails details,
            @Nullable TrainingProgram there) {}

    private final TrainingPrograms programs;
    private final Set<ProgramId> withDates;
    private final NamedSkills skills;
    private final PersonId by;
    private final boolean published;
    private final Clock clock;

    /** {@code withDates} are those of the programs in question that have dates. */
    ProgramImportPlan(
            TrainingPrograms programs,
            Set<ProgramId> withDates,
            NamedSkills skills,
            PersonId by,
            boolean published,
            Clock clock) {
        this.programs = programs;
        this.withDates = withDates;
        this.skills = skills;
        this.by = by;
        this.published = published;
        this.clock = clock;
    }

    void add(ImportRow row, String reference, ProgramDetails details, @Nullable TrainingProgram there) {
        if (there != null && there.rulesOut(details.kind(), withDates.contains(there.id()))) {
            row.refuse("kind", ProgramForm.whyKindStays(there));
            return;
        }
        var provider = details.provider();
        var changes = changes(reference, there == null ? null : there.details(), details);
        add(
                ImportItem.of(row.line(), there == null, details.title(), provider == null ? "" : provider, changes),
                new Step(reference, details, there));
    }

    private Changes changes(String reference, @Nullable ProgramDetails before, ProgramDetails after) {
        var changes = new Changes().field("reference", before == null ? null : reference, reference);
        add(changes, "title", before, after, ProgramDetails::title);
        add(changes, "provider", before, after, ProgramDetails::provider);
        add(changes, "skills", before, after, details -> skills.labels(details.teaches()));
        add(changes, "kind", before, after, ProgramDetails::kind);
        add(changes, "hours", before, after, details -> hours(details.minutes()));
        add(changes, "language", before, after, ProgramDetails::language);
        add(changes, "summary", before, after, ProgramDetails::summary);
        add(changes, "description", before, after, details -> new MarkdownText(details.description()));
        add(changes, "link", before, after, ProgramDetails::link);
        return changes;
    }

    private static void add(
            Changes changes,
            String field,
            @Nullable ProgramDetails before,
            ProgramDetails after,
            Function<ProgramDetails, @Nullable Object> value) {
        changes.field(field, before == null ? null : value.apply(before), value.apply(after));
    }

    private static @Nullable String hours(@Nullable Integer minutes) {
        if (minutes == null) return null;
        var hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().toPlainString();
    }

    @Override
    public List<ImportNote> notes() {
        var words = skills.missing();
        return words.isEmpty() ? List.of() : List.of(new ImportNote("imports.newSkills", words));
    }

    @Override
    protected void prepare(ImportJournal journal) {
        skills.make(by, journal);
    }

    @Override
    protected void store(Step step, ImportJournal journal) {
        var title = step.details().title();
        if (step.there() != null) {
            var before = step.there().details();
            var hasDates = withDates.contains(step.there().id());
            Activity.unpublished(step.there().revise(step.details(), hasDates, by, clock.instant()));
            journal.changed(ProgramUndo.TABLE, step.there().id().value(), title, before);
            return;
        }
        var program = new TrainingProgram(ProgramId.random(), step.reference(), step.details(), by, clock.instant());
        if (published) Activity.unpublished(program.publish(by, clock.instant()));
        programs.save(program);
        journal.created(ProgramUndo.TABLE, program.id().value(), title);
    }

    @Override
    protected void flush() {
        programs.flush();
    }
}
