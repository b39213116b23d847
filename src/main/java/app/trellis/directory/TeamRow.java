package app.trellis.directory;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A direct report as the manager sees them; {@code reports} is how many report to them in turn. */
record TeamRow(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable String location,
        Tenure inRole,
        long reports) {

    public String initials() {
        return Initials.of(name);
    }
}
