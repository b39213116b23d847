package app.trellis.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people join the company, and how their role and manager change while they are in it. Each change is written at
 * once, so that plain SQL of the same transaction sees it.
 */
@Component
@Transactional
public class Employment {

    private final People people;
    private final ReportingLine reportingLine;
    private final ApplicationEventPublisher events;

    Employment(People people, ReportingLine reportingLine, ApplicationEventPublisher events) {
        this.people = people;
        this.reportingLine = reportingLine;
        this.events = events;
    }

    /** Takes somebody in, and begins their first role on the day they were hired. */
    public PersonId begin(EmployeeDetails employee) {
        return people.saveAndFlush(Person.employee(employee)).id();
    }

    /** As {@link #begin(EmployeeDetails)}, with the id that a form makes. */
    public EmployeeFile begin(PersonId id, EmployeeDetails employee, Placement placement) {
        var person = Person.employee(id, employee);
        person.place(placement, employee.hiredOn());
        return people.saveAndFlush(person).file();
    }

    public boolean isKnown(PersonId id) {
        return people.existsById(id);
    }

    /** The file of an employee who is there, or has left. */
    @Transactional(readOnly = true)
    public Optional<EmployeeFile> file(PersonId id) {
        return people.employee(id).map(Person::file);
    }

    /** As {@link #file}, held until the transaction ends. */
    public Optional<EmployeeFile> fileForChange(PersonId id) {
        return people.employeeForChange(id).map(Person::file);
    }

    /** Whose number this is, or was until they left. */
    public Optional<PersonCard> numbered(String number) {
        return people.numbered(number).map(Person::card);
    }

    /** All that a change may have to be taken back to. */
    public PersonBefore before(PersonId id) {
        return people.employee(id).orElseThrow().before();
    }

    /** Another name, address or number. */
    public EmployeeFile rename(PersonId id, String name, @Nullable String email, @Nullable String number) {
        return changed(id, person -> person.rename(name, email, number));
    }

    /** Another place in the company from a day on; throws as {@link #changeRole} and {@link #changeManager} do. */
    public EmployeeFile place(PersonId id, Placement placement, LocalDate from) {
        var manager = placement.manager();
        if (manager != null) reportingLine.refuseCycle(id, manager);
        return changed(id, person -> person.place(placement, from));
    }

    /** Ends the employment after its last day, and publishes it. */
    public EmployeeFile leave(PersonId id, LocalDate lastDay, PersonId by) {
        var file = changed(id, person -> person.leave(lastDay));
        events.publishEvent(new EmployeesLeft(Set.of(id), by));
        return file;
    }

    /** Takes somebody back who had left, on a day after the last one, and publishes it. */
    public EmployeeFile comeBack(PersonId id, Placement placement, LocalDate firstDay) {
        var manager = placement.manager();
        if (manager != null) reportingLine.refuseCycle(id, manager);
        var lastDay = people.employee(id).map(Person::leftOn).orElseThrow();
        var file = changed(id, person -> {
            person.comeBack(firstDay);
            person.place(placement, firstDay);
        });
        events.publishEvent(new EmployeesReturned(Map.of(id, lastDay), false));
        return file;
    }

    private EmployeeFile changed(PersonId id, Consumer<Person> change) {
        var person = people.employee(id).orElseThrow();
        change.accept(person);
        people.flush();
        return person.file();
    }

    /**
     * Ends the present role and begins another on the given day. Nothing happens when it is the role that the person
     * has already. Throws {@link IllegalArgumentException} for a day before the present role began.
     */
    public void changeRole(PersonId person, String jobTitle, DepartmentId department, LocalDate from) {
        people.employee(person).orElseThrow().changeRole(jobTitle, department, from);
        people.flush();
    }

    /**
     * Gives somebody another manager, or none. Throws {@link ReportingCycle} when the manager reports, directly or
     * through others, to the person; of two changes at once that would close a cycle together, the later is refused.
     */
    public void changeManager(PersonId person, @Nullable PersonId manager) {
        var employee = people.employee(person).orElseThrow();
        if (manager != null)
            reportingLine.refuseCycle(
                    person, people.employee(manager).orElseThrow().id());
        employee.reportTo(manager);
        people.flush();
    }
}
