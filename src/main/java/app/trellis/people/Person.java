package app.trellis.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody whom Trellis knows: an employee of the company, or the outside contact of a client. */
@Entity
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
    private String email;
    private @Nullable String employeeNumber;
    private String jobTitle;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private @Nullable DepartmentId departmentId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "manager_id"))
    private @Nullable PersonId managerId;

    private @Nullable String location;
    private @Nullable LocalDate hiredOn;

    @Version
    private @Nullable Long version;

    private Person(Kind kind, String name, String email, String jobTitle) {
        this.id = PersonId.random();
        this.kind = kind;
        this.name = name;
        this.email = email;
        this.jobTitle = jobTitle;
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    static Person employee(
            String name,
            String email,
            String employeeNumber,
            String jobTitle,
            DepartmentId department,
            @Nullable PersonId manager,
            @Nullable String location,
            LocalDate hiredOn) {
        var person = new Person(Kind.EMPLOYEE, name, email, jobTitle);
        person.employeeNumber = employeeNumber;
        person.departmentId = department;
        person.managerId = manager;
        person.location = location;
        person.hiredOn = hiredOn;
        return person;
    }

    static Person clientContact(String name, String email, String jobTitle) {
        return new Person(Kind.CLIENT_CONTACT, name, email, jobTitle);
    }

    public PersonId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
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

    PersonCard card() {
        return new PersonCard(id, name, jobTitle);
    }
}
