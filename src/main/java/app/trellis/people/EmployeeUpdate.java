package app.trellis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another system knows of an employee who is here already.
 *
 * @param leftOn the last day of somebody who has left; null for somebody who is there
 */
public record EmployeeUpdate(
        EmployeeDetails details, @Nullable LocalDate leftOn) {}
