package app.trellis.roster;

import app.trellis.imports.ImportJournal;
import app.trellis.people.BulkEmployment;
import app.trellis.people.DepartmentId;
import app.trellis.people.EmployeeDetails;
import app.trellis.people.EmployeeUpdate;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the people in line with what a file says of them. */
@Component
@Transactional
class RosterChange {

    static final String DEPARTMENT_TABLE = "department";

    private static final int CHUNK = 500;

    private final BulkEmployment employment;
    private final Staff staff;

    RosterChange(BulkEmployment employment, Staff staff) {
        this.employment = employment;
        this.staff = staff;
    }

    void follow(RosterPlan plan, PersonId by, ImportJournal journal) {
        var departments = departments(plan, journal);
        var ids = new HashMap<String, PersonId>();
        plan.roster().employees().forEach((key, entry) -> ids.put(key, entry.id()));
        var joining = plan.joining();
        var changing = plan.changing();
        for (var from = 0; from < joining.size(); from += CHUNK) {
            for (var key : chunk(joining, from)) {
                var record = plan.record(key);
                var person = employment.begin(details(record, department(plan, key, departments), ids));
                ids.put(key, person);
                journal.created(PersonUndo.TABLE, person.value(), record.name());
            }
            employment.flush();
            journal.done(Math.min(from + CHUNK, joining.size()));
        }
        for (var from = 0; from < changing.size(); from += CHUNK) {
            var updates = new HashMap<PersonId, EmployeeUpdate>();
            for (var key : chunk(changing, from)) {
                var record = plan.record(key);
                updates.put(
                        ids.get(key),
                        new EmployeeUpdate(details(record, department(plan, key, departments), ids), record.leftOn()));
            }
            employment
                    .update(updates, by)
                    .forEach((person, before) ->
                            journal.changed(PersonUndo.TABLE, person.value(), before.name(), before));
            journal.done(joining.size() + Math.min(from + CHUNK, changing.size()));
        }
    }

    private static EmployeeDetails details(EmployeeRecord record, DepartmentId department, Map<String, PersonId> ids) {
        return new EmployeeDetails(
                record.name(),
                record.email(),
                record.number(),
                record.jobTitle(),
                department,
                manager(record, ids),
                record.location(),
                record.hiredOn());
    }

    private static DepartmentId department(RosterPlan plan, String key, Map<String, DepartmentId> departments) {
        var kept = plan.keptDepartment(key);
        return kept != null
                ? kept
                : Objects.requireNonNull(
                        departments.get(Text.key(plan.record(key).department())));
    }

    private static @Nullable PersonId manager(EmployeeRecord record, Map<String, PersonId> ids) {
        return record.manager() == null ? null : Objects.requireNonNull(ids.get(record.manager()));
    }

    private Map<String, DepartmentId> departments(RosterPlan plan, ImportJournal journal) {
        var departments = new HashMap<String, DepartmentId>();
        plan.roster().departments().forEach((key, department) -> departments.put(key, department.id()));
        for (var name : plan.newDepartments()) {
            var id = staff.departmentNamed(name);
            departments.put(Text.key(name), id);
            journal.created(DEPARTMENT_TABLE, id.value(), name);
        }
        return departments;
    }

    private static List<String> chunk(List<String> keys, int from) {
        return keys.subList(from, Math.min(from + CHUNK, keys.size()));
    }
}
