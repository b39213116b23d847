package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;

/** Somebody of HR took the list of those who take part in a program along as a file. */
public record ParticipantsExported(ProgramId program, PersonId by, Instant at) implements Activity {

    @Override
    public Subject about() {
        return new Subject("training_program", program.value());
    }
}
