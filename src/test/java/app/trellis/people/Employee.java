package app.trellis.people;

import java.time.LocalDate;
import java.util.List;

/** What the company knows of an employee, for the tests of other modules. */
public record Employee(
        PersonId id,
        String name,
        String email,
        String employeeNumber,
        String jobTitle,
        DepartmentId departmentId,
        PersonId managerId,
        String location,
        LocalDate hiredOn,
        LocalDate leftOn,
        List<PersonBefore.Role> roles) {}
