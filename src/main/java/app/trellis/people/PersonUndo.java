package app.trellis.people;

import static java.util.stream.Collectors.toSet;

import app.trellis.imports.ImportUndo;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes back people who were imported: those of whom nothing else speaks yet are deleted. */
@Component
class PersonUndo implements ImportUndo<PersonBefore> {

    static final String TABLE = "person";

    private final People people;
    private final ApplicationEventPublisher events;

    PersonUndo(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> parts() {
        return Set.of("person_role");
    }

    @Override
    public Class<PersonBefore> before() {
        return PersonBefore.class;
    }

    @Override
    public void restore(Map<UUID, PersonBefore> before, UUID by) {
        var left = new HashSet<PersonId>();
        var returned = new HashSet<PersonId>();
        for (var person : people.withRoles(ids(before.keySet()))) {
            var known = before.get(person.id().value());
            if (known == null) continue;
            var wasPresent = person.isPresent();
            person.restore(known);
            if (wasPresent && !person.isPresent()) left.add(person.id());
            if (!wasPresent && person.isPresent()) returned.add(person.id());
        }
        people.flush();
        if (!left.isEmpty()) events.publishEvent(new EmployeesLeft(left, new PersonId(by)));
        if (!returned.isEmpty()) events.publishEvent(new EmployeesReturned(returned, true));
    }

    @Override
    public void delete(Collection<UUID> ids) {
        people.deleteRoles(ids(ids));
        people.deleteAllByIdInBatch(ids(ids));
    }

    private static Set<PersonId> ids(Collection<UUID> ids) {
        return ids.stream().map(PersonId::new).collect(toSet());
    }
}
