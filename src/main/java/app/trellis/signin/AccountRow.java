package app.trellis.signin;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/** An employee in the list of accounts. */
record AccountRow(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable String email,
        AccountState state,
        boolean hr,
        boolean admin) {

    public String initials() {
        return Initials.of(name);
    }
}
