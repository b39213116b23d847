package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;

/** Somebody took the list of openings along as a file. */
public record OpeningsExported(PersonId by, Instant at) implements Activity {

    @Override
    public Subject about() {
        return new Subject("opening", null);
    }
}
