package app.trellis.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers the questions that other modules have about the people of the company. */
@Component
@Transactional(readOnly = true)
public class Staff {

    private final People people;
    private final Departments departments;
    private final ReportingLine reportingLine;

    Staff(People people, Departments departments, ReportingLine reportingLine) {
        this.people = people;
        this.departments = departments;
        this.reportingLine = reportingLine;
    }

    /** The cards of all given people in one statement. Unknown ids are missing from the answer. */
    public Map<PersonId, PersonCard> cards(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return people.cards(ids).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    public Optional<PersonCard> card(PersonId id) {
        return people.findById(id).map(Person::card);
    }

    /** The employee with this e-mail address, in whatever case it is written. Who has left is none; nor are client contacts. */
    public Optional<PersonCard> employee(String email) {
        return people.withEmail(email)
                .filter(person -> person.isEmployee() && person.isPresent())
                .map(Person::card);
    }

    /** The employee or client contact with this e-mail address, in whatever case it is written. Who has left is none. */
    public Optional<PersonCard> anybody(String email) {
        return people.withEmail(email).filter(Person::isPresent).map(Person::card);
    }

    /** Whose this e-mail address is, in whatever case it is written, or was until they left. */
    public Optional<PersonCard> owner(String email) {
        return people.withEmail(email).map(Person::card);
    }

    /** Whether this is an employee who has not left, or a client contact. */
    public boolean isPresent(PersonId id) {
        return people.isPresent(id);
    }

    /** Whether this is an outside contact of a client, and no employee. */
    public boolean isClientContact(PersonId id) {
        return people.findById(id).filter(person -> !person.isEmployee()).isPresent();
    }

    /** Whom this person reports to; nobody at the top, and nobody when the manager has left. */
    public Optional<PersonId> managerOf(PersonId person) {
        return people.managerOf(person);
    }

    /** The direct reports by name. */
    public List<Report> reportsOf(PersonId manager) {
        return reportingLine.reportsOf(manager);
    }

    /** Whether anybody reports directly to this person, which is what makes a manager. */
    @Transactional(propagation = Propagation.SUPPORTS) // a menu asks, at every page: one statement is enough
    public boolean hasReports(PersonId person) {
        return reportingLine.hasReports(person);
    }

    /** All departments by name, but for those that have ended. */
    public List<DepartmentName> departments() {
        return departments.findAll(Sort.by("name")).stream()
                .filter(department -> !department.hasEnded())
                .map(department -> new DepartmentName(department.id(), department.name()))
                .toList();
    }

    /** Whether people can be put into it: it is there, and has not ended. */
    public boolean isOpen(DepartmentId id) {
        return departments
                .findById(id)
                .filter(department -> !department.hasEnded())
                .isPresent();
    }

    public Optional<String> departmentName(DepartmentId id) {
        return departments.findById(id).map(Department::name);
    }

    /** The address of somebody who has one. */
    public Optional<String> email(PersonId id) {
        return people.findById(id).map(Person::email);
    }

    /** The department of this name, in whatever case it is written; made if there is none, and open again if it had ended. */
    @Transactional
    public DepartmentId departmentNamed(String name) {
        // Written at once: people hold the id alone, so that Hibernate would not know to insert the department first.
        var department = departments.named(name).orElseGet(() -> departments.saveAndFlush(new Department(name)));
        department.reopen();
        return department.id();
    }

    /** Deletes departments that nobody and nothing belongs to. */
    @Transactional
    public void deleteDepartments(Collection<DepartmentId> unused) {
        departments.deleteAllByIdInBatch(unused);
    }

    /** All managers above a person, the direct one first. The line ends at somebody who has left. */
    public List<PersonCard> managersAbove(PersonId person) {
        return reportingLine.above(person);
    }
}
