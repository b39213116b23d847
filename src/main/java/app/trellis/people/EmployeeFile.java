package app.trellis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employee as HR keeps them.
 *
 * @param inRoleSince the first day of the present role, or of the last one
 * @param leftOn the last day of somebody who has left; null for somebody who is there
 * @param version raised by each change
 */
public record EmployeeFile(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        Placement placement,
        LocalDate hiredOn,
        LocalDate inRoleSince,
        @Nullable LocalDate leftOn,
        long version) {

    public boolean hasLeft() {
        return leftOn != null;
    }
}
