package app.trellis.responsibilities;

import app.trellis.directory.CarriedHours;
import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hours of all responsibilities that people carry now. */
@Component
@Transactional(readOnly = true)
class HolderHours implements CarriedHours {

    private final JdbcClient jdbc;

    HolderHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Integer> of(Collection<PersonId> people) {
        var hours = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                        SELECT person_id, sum(hours) AS hours FROM responsibility_holder
                        WHERE person_id = ANY (:people) AND ended_at IS NULL GROUP BY person_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    hours.put(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("hours"));
                });
        return hours;
    }
}
