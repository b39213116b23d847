package app.trellis.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A small company for tests: {@code var amara = firm.employee("Amara Okafor")}. Joins the test's transaction; e-mail
 * addresses and numbers are made unique, so that tests that commit do not collide.
 */
@Component
@Transactional
public class Firm {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Employment employment;
    private final ClientContacts contacts;
    private final Staff staff;
    private final People people;

    Firm(Employment employment, ClientContacts contacts, Staff staff, People people) {
        this.employment = employment;
        this.contacts = contacts;
        this.staff = staff;
        this.people = people;
    }

    public CurrentPerson employee(String name) {
        return employee(name, "Customer Support", null);
    }

    public CurrentPerson reportOf(CurrentPerson manager, String name) {
        return employee(name, "Customer Support", manager.id());
    }

    public CurrentPerson hr(String name) {
        var person = employee(name, "Human Resources", null);
        return new CurrentPerson(person.id(), name, true, false, false);
    }

    public CurrentPerson admin(String name) {
        var person = employee(name, "Technology", null);
        return new CurrentPerson(person.id(), name, false, true, false);
    }

    public CurrentPerson client(String name) {
        var number = NUMBERS.incrementAndGet();
        var contact = contacts.introduce(name, email(name, number, "brightwater"), "Operations Lead");
        return new CurrentPerson(contact, name, false, false, true);
    }

    public String emailOf(CurrentPerson person) {
        return people.findById(person.id()).orElseThrow().email();
    }

    private CurrentPerson employee(String name, String department, PersonId manager) {
        var number = NUMBERS.incrementAndGet();
        var person = employment.begin(new EmployeeDetails(
                name,
                email(name, number, "harborpoint"),
                "T" + number,
                "Support Specialist",
                staff.departmentNamed(department),
                manager,
                "Manila",
                LocalDate.of(2022, 3, 1)));
        return new CurrentPerson(person, name, false, false, false);
    }

    private static String email(String name, int number, String company) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + number + "@" + company + ".example";
    }
}
