package app.trellis.demo;

import app.trellis.people.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The people of the story by name. */
class Cast {

    private final Map<String, PersonId> people = new HashMap<>();

    void add(String name, PersonId person) {
        people.put(name, person);
    }

    /** Throws {@link NoSuchElementException} for somebody who has not appeared yet. */
    PersonId named(String name) {
        var person = people.get(name);
        if (person == null) throw new NoSuchElementException(name);
        return person;
    }

    @Nullable
    PersonId managerOf(PeopleScript.Employee employee) {
        return employee.manager() == null ? null : named(employee.manager());
    }
}
