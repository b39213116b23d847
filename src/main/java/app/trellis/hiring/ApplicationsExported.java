package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.time.Instant;

/** Somebody of the hiring team took the list of those who applied along as a file. */
public record ApplicationsExported(OpeningId opening, PersonId by, Instant at) implements Activity {

    @Override
    public Subject about() {
        return new Subject("opening", opening.value());
    }
}
