package app.trellis.roster;

import static java.util.stream.Collectors.toMap;

import app.trellis.imports.ImportUndo;
import app.trellis.people.BulkEmployment;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back people who were imported: those to whom nothing refers yet are deleted. */
@Component
class PersonUndo implements ImportUndo<PersonBefore> {

    static final String TABLE = "person";

    private final BulkEmployment employment;

    PersonUndo(BulkEmployment employment) {
        this.employment = employment;
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
        employment.restore(
                before.entrySet().stream().collect(toMap(entry -> new PersonId(entry.getKey()), Map.Entry::getValue)),
                new PersonId(by));
    }

    @Override
    public void delete(Collection<UUID> ids) {
        employment.delete(ids.stream().map(PersonId::new).toList());
    }
}
