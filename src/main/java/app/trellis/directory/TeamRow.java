package app.trellis.directory;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A direct report as the manager sees them.
 *
 * @param reports how many report to them in turn
 * @param weeklyHours of the contract; null where nobody has said
 */
record TeamRow(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable String location,
        Tenure inRole,
        long reports,
        @Nullable BigDecimal weeklyHours) {

    public String initials() {
        return Initials.of(name);
    }
}
