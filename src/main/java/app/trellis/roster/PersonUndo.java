package app.trellis.roster;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.trellis.imports.ImportUndo;
import app.trellis.people.BulkEmployment;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back people who were imported: those to whom nothing refers yet are deleted. */
@Component
class PersonUndo implements ImportUndo<PersonBefore> {

    static final String TABLE = "person";

    private final BulkEmployment employment;
    private final Overtaken overtaken;

    PersonUndo(BulkEmployment employment, Overtaken overtaken) {
        this.employment = employment;
        this.overtaken = overtaken;
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
        employment.restore(people(before), new PersonId(by));
    }

    @Override
    public Set<UUID> overtaken(Map<UUID, PersonBefore> before, Collection<UUID> deleted, UUID by) {
        return overtaken.among(people(before), people(deleted), new PersonId(by)).stream()
                .map(PersonId::value)
                .collect(toSet());
    }

    private static Map<PersonId, PersonBefore> people(Map<UUID, PersonBefore> before) {
        return before.entrySet().stream().collect(toMap(entry -> new PersonId(entry.getKey()), Map.Entry::getValue));
    }

    private static List<PersonId> people(Collection<UUID> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        employment.delete(people(ids));
    }
}
