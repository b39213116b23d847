package app.trellis.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * These people had left and are back, in the transaction that is under way.
 *
 * @param lastDays the last day that each had before
 * @param mistaken whether they were only taken for gone, by an import that is undone
 */
public record EmployeesReturned(Map<PersonId, LocalDate> lastDays, boolean mistaken) {

    public Set<PersonId> people() {
        return lastDays.keySet();
    }
}
