package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a profile tells of an employee.
 *
 * @param employeeNumber for HR, administrators and the person; null for everybody else
 * @param hiredOn as the number
 * @param leftOn the last day of somebody who has left; null for those who are there
 */
record Profile(
        PersonId id,
        String name,
        @Nullable String email,
        String jobTitle,
        DepartmentId departmentId,
        String department,
        @Nullable String location,
        @Nullable String employeeNumber,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn) {

    Profile seenBy(CurrentPerson reader) {
        if (reader.hr() || reader.admin() || reader.is(id)) return this;
        return new Profile(id, name, email, jobTitle, departmentId, department, location, null, null, leftOn);
    }

    public String initials() {
        return Initials.of(name);
    }
}
