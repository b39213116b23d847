package app.trellis.journey;

import app.trellis.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people decide about the entries of their journeys. */
@Component
@Transactional
class Showings {

    private final JdbcClient jdbc;

    Showings(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
