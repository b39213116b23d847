package app.trellis.people;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people as they are stored, for the tests of other modules. */
@Component
@Transactional(readOnly = true)
public class Employees {

    private final People people;

    Employees(People people) {
        this.people = people;
    }

    public Employee with(PersonId id) {
        return employee(people.findById(id).orElseThrow());
    }

    public Employee numbered(String number) {
        return people.findAll().stream()
                .filter(person -> number.equals(person.employeeNumber()))
                .findFirst()
                .map(Employees::employee)
                .orElseThrow();
    }

    public Employee withEmail(String email) {
        return people.withEmail(email).map(Employees::employee).orElseThrow();
    }

    private static Employee employee(Person person) {
        return new Employee(
                person.id(),
                person.name(),
                person.email(),
                person.employeeNumber(),
                person.jobTitle(),
                person.departmentId(),
                person.managerId(),
                person.location(),
                person.hiredOn(),
                person.leftOn(),
                person.before().roles());
    }
}
