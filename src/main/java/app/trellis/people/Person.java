package app.trellis.people;

import static java.util.Objects.requireNonNull;

import app.trellis.text.Text;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody Trellis knows: an employee of the company, or the outside contact of a client. */
@Entity
@CheckReturnValue
class Person {

    enum Kind {
        EMPLOYEE,
        CLIENT_CONTACT
    }

    @EmbeddedId
    private PersonId id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private @Nullable String email;
    private @Nullable String employeeNumber;
    private String jobTitle;

    private @Nullable DepartmentId departmentId;

    private @Nullable PersonId managerId;

    private @Nullable String location;
    private @Nullable BigDecimal weeklyHours;
    private @Nullable LocalDate hiredOn;
    private @Nullable LocalDate leftOn;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startedOn")
    private List<PersonRole> roles = new ArrayList<>();

    @Version
    private @Nullable Long version;

    private Person(PersonId id, Kind kind, String name, @Nullable String email, String jobTitle) {
        this.id = id;
        this.kind = kind;
        this.name = required("name", name);
        this.email = optional(email);
        this.jobTitle = required("job title", jobTitle);
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    static Person employee(EmployeeDetails joining) {
        return employee(PersonId.random(), joining);
    }

    static Person employee(PersonId id, EmployeeDetails joining) {
        var person = new Person(id, Kind.EMPLOYEE, joining.name(), joining.email(), joining.jobTitle());
        person.employeeNumber = optional(joining.employeeNumber());
        person.refuseUnknowable();
        person.departmentId = joining.department();
        person.managerId = joining.manager();
        person.location = optional(joining.location());
        person.hiredOn = joining.hiredOn();
        person.roles.add(new PersonRole(person, person.jobTitle, joining.department(), joining.hiredOn()));
        return person;
    }

    static Person clientContact(String name, String email, String jobTitle) {
        return new Person(PersonId.random(), Kind.CLIENT_CONTACT, name, required("e-mail", email), jobTitle);
    }

    /** Ends the present role and begins another, unless it is the same one. */
    void changeRole(String jobTitle, DepartmentId department, LocalDate from) {
        var title = required("job title", jobTitle);
        if (title.equals(this.jobTitle) && department.equals(departmentId)) return;
        var present = presentRole();
        if (present.startedOn().equals(from)) {
            present.correct(title, department);
        } else {
            present.end(from);
            roles.add(new PersonRole(this, title, department, from));
        }
        this.jobTitle = title;
        this.departmentId = department;
    }

    private PersonRole presentRole() {
        return roles.stream().filter(PersonRole::isPresent).findFirst().orElseThrow();
    }

    LocalDate inRoleSince() {
        return presentRole().startedOn();
    }

    /** The reporting line, which knows all the others, checks that the manager does not stand below this person. */
    void reportTo(@Nullable PersonId manager) {
        if (manager != null && manager.equals(id)) throw new ReportingCycle(id, manager);
        managerId = manager;
    }

    /** Who an employee is: another name, address or number. */
    void rename(String name, @Nullable String email, @Nullable String employeeNumber) {
        this.name = required("name", name);
        this.email = optional(email);
        this.employeeNumber = optional(employeeNumber);
        refuseUnknowable();
    }

    /** Where and as what an employee works from a day on; the reporting line checks the manager, as for {@link #reportTo}. */
    void place(Placement placement, LocalDate from) {
        changeRole(placement.jobTitle(), placement.department(), from);
        reportTo(placement.manager());
        location = optional(placement.location());
        weeklyHours = placement.weeklyHours();
    }

    EmployeeFile file() {
        return new EmployeeFile(
                id,
                name,
                email,
                employeeNumber,
                new Placement(jobTitle, requireNonNull(departmentId), managerId, location, weeklyHours),
                requireNonNull(hiredOn),
                inRoleSince(),
                leftOn,
                requireNonNull(version));
    }

    /** Corrects what was wrong or has changed about an employee without their role being another. */
    void correct(EmployeeDetails details) {
        name = required("name", details.name());
        email = optional(details.email());
        employeeNumber = optional(details.employeeNumber());
        refuseUnknowable();
        location = optional(details.location());
        if (details.hiredOn().equals(hiredOn)) return;
        roles.stream()
                .filter(role -> role.startedOn().equals(hiredOn))
                .forEach(role -> role.beganOn(details.hiredOn()));
        hiredOn = details.hiredOn();
    }

    /** Ends the employment of somebody who is there, or says of somebody who has left on which day that was. */
    void leave(LocalDate lastDay) {
        if (kind != Kind.EMPLOYEE) throw new IllegalStateException("only employees leave");
        leftOn = lastDay;
    }

    /**
     * Takes somebody back who has left. Hired anew after the last day, they begin the role again on that day; else they
     * were never gone.
     */
    void comeBack(LocalDate hiredOn) {
        var lastDay = leftOn;
        if (lastDay == null) return;
        leftOn = null;
        if (!hiredOn.isAfter(lastDay)) return;
        var last = presentRole();
        if (!lastDay.isBefore(last.startedOn())) {
            last.end(lastDay.plusDays(1));
            roles.add(new PersonRole(this, jobTitle, requireNonNull(departmentId), hiredOn));
        }
        this.hiredOn = hiredOn;
    }

    /** All that an import may change. */
    PersonBefore before() {
        return new PersonBefore(
                name,
                email,
                employeeNumber,
                jobTitle,
                departmentId,
                managerId,
                location,
                hiredOn,
                leftOn,
                roles.stream().map(PersonRole::before).toList(),
                weeklyHours);
    }

    /** Makes of an employee what they were before an import, with the roles that they had held. */
    void restore(PersonBefore before) {
        name = before.name();
        email = before.email();
        employeeNumber = before.employeeNumber();
        jobTitle = before.jobTitle();
        departmentId = before.departmentId();
        managerId = before.managerId();
        location = before.location();
        hiredOn = before.hiredOn();
        leftOn = before.leftOn();
        weeklyHours = before.weeklyHours();
        roles.removeIf(role -> before.roles().stream().noneMatch(role::is));
        roles.forEach(role -> before.roles().stream().filter(role::is).forEach(role::restore));
    }

    private void refuseUnknowable() {
        if (email == null && employeeNumber == null)
            throw new IllegalArgumentException("An employee needs a number or an e-mail");
    }

    private static String required(String what, String text) {
        var line = Text.line(text);
        if (line.isEmpty()) throw new IllegalArgumentException("A person needs a " + what);
        return line;
    }

    private static @Nullable String optional(@Nullable String text) {
        var line = text == null ? "" : Text.line(text);
        return line.isEmpty() ? null : line;
    }

    public PersonId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String employeeNumber() {
        return employeeNumber;
    }

    public String jobTitle() {
        return jobTitle;
    }

    public @Nullable DepartmentId departmentId() {
        return departmentId;
    }

    public @Nullable PersonId managerId() {
        return managerId;
    }

    public @Nullable String location() {
        return location;
    }

    public @Nullable LocalDate hiredOn() {
        return hiredOn;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    boolean isEmployee() {
        return kind == Kind.EMPLOYEE;
    }

    /** Whether this is somebody who has not left. */
    boolean isPresent() {
        return leftOn == null;
    }

    List<PersonRole> roles() {
        return List.copyOf(roles);
    }

    PersonCard card() {
        return new PersonCard(id, name, jobTitle);
    }
}
