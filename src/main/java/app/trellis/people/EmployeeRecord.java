package app.trellis.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee as one line of a table tells them, whether the table is ours or a file.
 *
 * @param manager the employee number of the manager; null at the top
 */
record EmployeeRecord(
        String number,
        String name,
        String email,
        String jobTitle,
        String department,
        @Nullable String manager,
        @Nullable String location,
        LocalDate hiredOn) {

    /** The fields in which another record of the same employee differs, by the names that an import gives them. */
    List<String> differencesTo(EmployeeRecord other) {
        var fields = new ArrayList<String>();
        if (!name.equals(other.name)) fields.add("name");
        // The same address and the same department, in whatever case they are written.
        if (!email.equalsIgnoreCase(other.email)) fields.add("email");
        if (!jobTitle.equals(other.jobTitle)) fields.add("jobTitle");
        if (!department.equalsIgnoreCase(other.department)) fields.add("department");
        if (!Objects.equals(manager, other.manager)) fields.add("manager");
        if (!Objects.equals(location, other.location)) fields.add("location");
        if (!hiredOn.equals(other.hiredOn)) fields.add("hiredOn");
        return fields;
    }
}
