package app.trellis.clients;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is assigned to a client, or will be.
 *
 * @param endedOn the first day on which they no longer do; null until further notice
 */
record StaffRow(
        UUID assignment,
        PersonId person,
        String name,
        String jobTitle,
        LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    public @Nullable LocalDate lastDay() {
        return endedOn == null ? null : endedOn.minusDays(1);
    }

    public String initials() {
        return new PersonCard(person, name, jobTitle).initials();
    }
}
