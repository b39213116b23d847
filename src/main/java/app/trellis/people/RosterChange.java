package app.trellis.people;

import app.trellis.imports.ImportJournal;
import app.trellis.text.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the people in line with what a file says of them. */
@Component
@Transactional
class RosterChange {

    private static final int CHUNK = 500;

    private final People people;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterChange(People people, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    void follow(RosterPlan plan, PersonId by, ImportJournal journal) {
        var departments = departments(plan, journal);
        var ids = new HashMap<String, PersonId>();
        plan.roster().employees().forEach((key, entry) -> ids.put(key, entry.id()));
        var joining = plan.joining();
        var changing = plan.changing();
        for (var from = 0; from < joining.size(); from += CHUNK) {
            for (var key : chunk(joining, from)) {
                var person = join(plan.record(key), departments, ids);
                ids.put(key, person);
                journal.created(
                        PersonUndo.TABLE, person.value(), plan.record(key).name());
            }
            written(journal, Math.min(from + CHUNK, joining.size()));
        }
        for (var from = 0; from < changing.size(); from += CHUNK) {
            var records = new HashMap<PersonId, EmployeeRecord>();
            for (var key : chunk(changing, from)) records.put(ids.get(key), plan.record(key));
            change(records, departments, ids, journal);
            written(journal, joining.size() + Math.min(from + CHUNK, changing.size()));
        }
        if (!plan.leaving().isEmpty()) events.publishEvent(new EmployeesLeft(plan.leaving(), by));
        if (!plan.returning().isEmpty()) events.publishEvent(new EmployeesReturned(plan.returning(), false));
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
            Map<PersonId, EmployeeRecord> records,
            Map<String, DepartmentId> departments,
            Map<String, PersonId> ids,
            ImportJournal journal) {
        var today = LocalDate.now(clock);
        for (var person : people.withRoles(records.keySet())) {
            var record = Objects.requireNonNull(records.get(person.id()));
            journal.changed(PersonUndo.TABLE, person.id().value(), person.name(), person.before());
            if (record.leftOn() == null) person.comeBack(record.hiredOn());
            else person.leave(record.leftOn());
            person.correct(record);
            // Who has not begun yet begins in the other role.
            var from = today.isBefore(person.inRoleSince()) ? person.inRoleSince() : today;
            person.changeRole(record.jobTitle(), department(record, departments), from);
            person.reportTo(manager(record, ids));
        }
    }

    private Map<String, DepartmentId> departments(RosterPlan plan, ImportJournal journal) {
        var departments = new HashMap<String, DepartmentId>();
        plan.roster().departments().forEach((key, department) -> departments.put(key, department.id()));
        for (var name : plan.newDepartments()) {
            var id = staff.departmentNamed(name);
            departments.put(Text.key(name), id);
            journal.created(DepartmentUndo.TABLE, id.value(), name);
        }
        return departments;
    }

    private static DepartmentId department(EmployeeRecord record, Map<String, DepartmentId> departments) {
        return Objects.requireNonNull(departments.get(Text.key(record.department())));
    }

    private static @Nullable PersonId manager(EmployeeRecord record, Map<String, PersonId> ids) {
        return record.manager() == null ? null : Objects.requireNonNull(ids.get(record.manager()));
    }

    private static List<String> chunk(List<String> keys, int from) {
        return keys.subList(from, Math.min(from + CHUNK, keys.size()));
    }

    private void written(ImportJournal journal, int done) {
        people.flush();
        journal.done(done);
    }
}
