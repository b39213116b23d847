package app.trellis.training;

import app.trellis.imports.ChunkedPlan;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportItem.Outcome;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportRow;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which trainings an import creates, and which it changes. */
class TrainingImportPlan extends ChunkedPlan<TrainingImportPlan.Step> {

    record Step(
            String reference,
            ProgramDetails details,
            @Nullable TrainingProgram there) {}

    private final TrainingPrograms programs;
    private final Set<ProgramId> withDates;
    private final PersonId by;
    private final boolean published;
    private final Clock clock;

    /** {@code withDates} are those of the programs in question that have dates. */
    TrainingImportPlan(
            TrainingPrograms programs, Set<ProgramId> withDates, PersonId by, boolean published, Clock clock) {
        this.programs = programs;
        this.withDates = withDates;
        this.by = by;
        this.published = published;
        this.clock = clock;
    }

    void add(ImportRow row, String reference, ProgramDetails details, @Nullable TrainingProgram there) {
        var changes = there == null ? List.<String>of() : differences(there.details(), details);
        if (there != null && there.rulesOut(details.kind(), withDates.contains(there.id()))) {
            row.refuse("kind", ProgramForm.whyKindStays(there));
            return;
        }
        var outcome = there == null ? Outcome.CREATED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        var provider = details.provider();
        var item = new ImportItem(row.line(), outcome, details.title(), provider == null ? "" : provider, changes);
        add(item, new Step(reference, details, there));
    }

    private static List<String> differences(ProgramDetails before, ProgramDetails after) {
        return Stream.of(
                        differs("title", before.title(), after.title()),
                        differs("provider", before.provider(), after.provider()),
                        differs("skills", before.skills(), after.skills()),
                        differs("kind", before.kind(), after.kind()),
                        differs("hours", before.minutes(), after.minutes()),
                        differs("language", before.language(), after.language()),
                        differs("summary", before.summary(), after.summary()),
                        differs("description", before.description(), after.description()),
                        differs("link", before.link(), after.link()))
                .flatMap(field -> field)
                .toList();
    }

    private static Stream<String> differs(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? Stream.of() : Stream.of(field);
    }

    @Override
    protected void store(Step step, ImportJournal journal) {
        var title = step.details().title();
        if (step.there() != null) {
            var before = step.there().details();
            step.there().revise(step.details(), withDates.contains(step.there().id()), by);
            journal.changed(TrainingUndo.TABLE, step.there().id().value(), title, before);
            return;
        }
        var program = new TrainingProgram(ProgramId.random(), step.reference(), step.details(), by, clock.instant());
        if (published) program.publish(by, clock.instant());
        programs.save(program);
        journal.created(TrainingUndo.TABLE, program.id().value(), title);
    }

    @Override
    protected void flush() {
        programs.flush();
    }
}
