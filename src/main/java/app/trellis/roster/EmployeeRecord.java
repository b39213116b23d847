package app.trellis.roster;

import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee as one line of a table tells them, whether the table is ours or a file. A number or an e-mail is there.
 *
 * @param manager the key of the manager in a {@link Roster}; null at the top
 * @param leftOn the last day of somebody who has left
 */
record EmployeeRecord(
        @Nullable String number,
        String name,
        @Nullable String email,
        String jobTitle,
        String department,
        @Nullable String manager,
        @Nullable String location,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn) {

    boolean hasLeft() {
        return leftOn != null;
    }

    EmployeeRecord reportingTo(String manager) {
        var nobody = ReportingPlan.NOBODY.equals(manager);
        return new EmployeeRecord(
                number, name, email, jobTitle, department, nobody ? null : manager, location, hiredOn, leftOn);
    }

    /** The fields in which another record of the same employee differs, by the names that an import gives them. */
    List<String> differencesTo(EmployeeRecord other) {
        var fields = new ArrayList<String>();
        if (!Objects.equals(number, other.number)) fields.add("number");
        if (!name.equals(other.name)) fields.add("name");
        // The same address and the same department, however they are written.
        if (!Text.same(email, other.email)) fields.add("email");
        if (!jobTitle.equals(other.jobTitle)) fields.add("jobTitle");
        if (!Text.same(department, other.department)) fields.add("department");
        if (!Objects.equals(manager, other.manager)) fields.add("manager");
        if (!Objects.equals(location, other.location)) fields.add("location");
        if (!hiredOn.equals(other.hiredOn)) fields.add("hiredOn");
        if (!Objects.equals(leftOn, other.leftOn)) fields.add("leftOn");
        return fields;
    }
}
