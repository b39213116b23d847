package app.trellis.expertise;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;

/**
 * Somebody who can do something.
 *
 * @param sure whether somebody confirmed that level, or something shows it
 */
record HolderRow(PersonId personId, String name, String jobTitle, int level, boolean sure) {

    public String initials() {
        return Initials.of(name);
    }
}
