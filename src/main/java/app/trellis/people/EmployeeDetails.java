package app.trellis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the company knows of an employee, with the role that they hold.
 *
 * @param email with which the person signs in; unique. Null for somebody who has none
 * @param employeeNumber the number by which the company's other systems know the person; unique. Null for somebody who is
 *     known by the e-mail address alone
 * @param manager to whom the person reports; null at the top of the company
 * @param location where the person works, as the company calls it; null when nobody knows
 * @param hiredOn the first day, on which the first role begins
 */
public record EmployeeDetails(
        String name,
        @Nullable String email,
        @Nullable String employeeNumber,
        String jobTitle,
        DepartmentId department,
        @Nullable PersonId manager,
        @Nullable String location,
        LocalDate hiredOn) {}
