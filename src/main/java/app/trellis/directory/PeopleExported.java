package app.trellis.directory;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;

/** Somebody took the list of people along as a file. */
public record PeopleExported(PersonId by, Instant at) implements Activity {

    @Override
    public Subject about() {
        return new Subject("person", null);
    }
}
