package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to a program. */
public sealed interface ProgramActivity extends Activity {

    ProgramId program();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("training_program", program().value());
    }

    record ProgramDrafted(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}

    record ProgramRevised(ProgramId program, PersonId by, Instant at, List<String> fields) implements ProgramActivity {}

    record ProgramPublished(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}

    record ProgramUnpublished(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}

    /** Of a draft, with its sessions. */
    record ProgramDeleted(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}

    record ProgramArchived(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}

    record ProgramRestored(ProgramId program, PersonId by, Instant at) implements ProgramActivity {}
}
