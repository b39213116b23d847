package app.trellis.directory;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A person as the directory shows them. */
record PersonRow(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable String location) {

    public String initials() {
        return Initials.of(name);
    }
}
