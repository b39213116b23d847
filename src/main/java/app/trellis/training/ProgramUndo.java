package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.imports.ImportUndo;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back programs that were imported: those without sessions and enrolments are deleted, published or not. */
@Component
class ProgramUndo implements ImportUndo<ProgramDetails> {

    static final String TABLE = "training_program";

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Clock clock;

    ProgramUndo(TrainingPrograms programs, TrainingSessions sessions, Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> parts() {
        return Set.of("training_skill");
    }

    @Override
    public Class<ProgramDetails> before() {
        return ProgramDetails.class;
    }

    @Override
    public void restore(Map<UUID, ProgramDetails> before, UUID by) {
        var ids = before.keySet().stream().map(ProgramId::new).toList();
        var withDates = sessions.programsWithDates(ids);
        for (var program : programs.findAllById(ids)) {
            var details = before.get(program.id().value());
            if (details == null) continue;
            var hasDates = withDates.contains(program.id());
            // Dates that were added since may rule out the kind that it had.
            var kind = program.rulesOut(details.kind(), hasDates)
                    ? program.details().kind()
                    : details.kind();
            Activity.unpublished(program.revise(details.as(kind), hasDates, new PersonId(by), clock.instant()));
        }
        programs.flush();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        programs.deleteAllByIdInBatch(ids.stream().map(ProgramId::new).toList());
    }
}
