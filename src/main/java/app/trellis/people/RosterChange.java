package app.trellis.people;

import app.trellis.imports.ImportProgress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the people in line with what a file says of them. */
@Component
@Transactional
class RosterChange {

    private static final int CHUNK = 500;

    private final People people;
    private final Staff staff;
    private final Clock clock;

    RosterChange(People people, Staff staff, Clock clock) {
        this.people = people;
        this.staff = staff;
        this.clock = clock;
    }

    void follow(RosterPlan plan, ImportProgress progress) {
        var departments = departments(plan);
        var ids = new HashMap<String, PersonId>();
        plan.roster().employees().forEach((number, entry) -> ids.put(number, entry.id()));
        var joining = plan.joining();
        var changing = plan.changing();
        for (var from = 0; from < joining.size(); from += CHUNK) {
            for (var record : chunk(joining, from)) ids.put(record.number(), join(record, departments, ids));
            written(progress, Math.min(from + CHUNK, joining.size()));
        }
        for (var from = 0; from < changing.size(); from += CHUNK) {
            change(chunk(changing, from), departments, ids);
            written(progress, joining.size() + Math.min(from + CHUNK, changing.size()));
        }
    }

    private PersonId join(EmployeeRecord record, Map<String, DepartmentId> departments, Map<String, PersonId> ids) {
        var person = Person.employee(new NewEmployee(
                record.name(),
                record.email(),
                record.number(),
                record.jobTitle(),
                department(record, departments),
                manager(record, ids),
                record.location(),
                record.hiredOn()));
        return people.save(person).id();
    }

    private void change(
            List<EmployeeRecord> records, Map<String, DepartmentId> departments, Map<String, PersonId> ids) {
        var today = LocalDate.now(clock);
        var byNumber = records.stream().collect(Collectors.toMap(EmployeeRecord::number, record -> record));
        for (var person : people.withRoles(byNumber.keySet())) {
            var record = Objects.requireNonNull(byNumber.get(person.employeeNumber()));
            person.correct(record.name(), record.email(), record.location(), record.hiredOn());
            // Who has not begun yet begins in the other role.
            var from = today.isBefore(person.inRoleSince()) ? person.inRoleSince() : today;
            person.changeRole(record.jobTitle(), department(record, departments), from);
            person.reportTo(manager(record, ids));
        }
    }

    private Map<String, DepartmentId> departments(RosterPlan plan) {
        var departments = new HashMap<String, DepartmentId>();
        plan.roster().departments().forEach((key, department) -> departments.put(key, department.id()));
        for (var name : plan.newDepartments()) departments.put(Roster.key(name), staff.departmentNamed(name));
        return departments;
    }

    private static DepartmentId department(EmployeeRecord record, Map<String, DepartmentId> departments) {
        return Objects.requireNonNull(departments.get(Roster.key(record.department())));
    }

    private static @Nullable PersonId manager(EmployeeRecord record, Map<String, PersonId> ids) {
        return record.manager() == null ? null : Objects.requireNonNull(ids.get(record.manager()));
    }

    private static List<EmployeeRecord> chunk(List<EmployeeRecord> records, int from) {
        return records.subList(from, Math.min(from + CHUNK, records.size()));
    }

    private void written(ImportProgress progress, int done) {
        people.flush();
        progress.done(done);
    }
}
