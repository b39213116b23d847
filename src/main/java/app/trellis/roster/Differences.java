package app.trellis.roster;

import app.trellis.people.EmployeeFile;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form of an employee changes, by the names of its fields. */
class Differences {

    private Differences() {}

    static boolean any(EmployeeFile file, EmployeeForm form, @Nullable PersonId manager) {
        return !corrected(file, form).isEmpty()
                || !moved(file.placement(), form.placement(manager)).isEmpty();
    }

    static List<String> corrected(EmployeeFile file, EmployeeForm form) {
        var fields = new ArrayList<String>();
        if (!file.name().equals(form.name())) fields.add("name");
        if (!Objects.equals(file.email(), form.mail())) fields.add("email");
        if (!Objects.equals(file.employeeNumber(), form.number())) fields.add("employeeNumber");
        return fields;
    }

    static List<String> moved(Placement from, Placement to) {
        var fields = new ArrayList<String>();
        if (!from.jobTitle().equals(to.jobTitle())) fields.add("jobTitle");
        if (!from.department().equals(to.department())) fields.add("department");
        if (!Objects.equals(from.manager(), to.manager())) fields.add("manager");
        if (!Objects.equals(from.location(), to.location())) fields.add("location");
        if (!Objects.equals(from.weeklyHours(), to.weeklyHours())) fields.add("weeklyHours");
        return fields;
    }
}
