package app.trellis.journey;

import static java.util.stream.Collectors.toMap;

import app.trellis.people.PersonId;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have decided about the entries of their journeys. */
@Component
@Transactional
class Showings {

    private final JdbcClient jdbc;

    Showings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that differ from how it is at first. */
    Map<EntryKey, Showing> of(PersonId person) {
        return jdbc
                .sql("SELECT entry, shown, to_colleagues FROM journey_showing WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> Map.entry(
                        EntryKey.of(row.getString("entry")),
                        new Showing(row.getBoolean("shown"), row.getBoolean("to_colleagues"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void decide(PersonId person, EntryKey entry, Showing showing) {
        jdbc.sql("""
                        INSERT INTO journey_showing (person_id, entry, shown, to_colleagues) VALUES (?, ?, ?, ?)
                        ON CONFLICT (person_id, entry) DO UPDATE SET shown = excluded.shown, to_colleagues = excluded.to_colleagues
                        """)
                .params(person.value(), entry.toString(), showing.shown(), showing.toColleagues())
                .update();
    }
}
