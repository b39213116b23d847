package app.trellis.demo;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works at the company, and who of its clients signs in; {@code people.yaml}. */
record PeopleScript(List<Employee> people, List<Contact> contacts) {

    /** @param manager by name; nobody at the top */
    record Employee(
            String name,
            String email,
            String number,
            @Nullable String manager,
            String location,
            List<Held> roles) {}

    /** A role that somebody held from so long ago, until the next one. */
    record Held(Period since, String title, String department) {}

    record Contact(String name, String email, String title) {}

    static PeopleScript read() {
        return Script.read("people.yaml", PeopleScript.class);
    }

    String email(String name) {
        return Stream.concat(
                        people.stream()
                                .filter(person -> person.name().equals(name))
                                .map(Employee::email),
                        contacts.stream()
                                .filter(contact -> contact.name().equals(name))
                                .map(Contact::email))
                .findFirst()
                .orElseThrow();
    }
}
