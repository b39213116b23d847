package app.trellis.mail;

import app.trellis.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links "Stop these emails". Random, so that only who has the mail can stop it. */
@Component
class StopLinks {

    /** @param kind of the writer that knows the topics */
    record Stop(PersonId person, String kind, List<String> topics) {}

    private final JdbcClient jdbc;

    StopLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same as long as it stops the same, so that old mails can be stopped too. */
    UUID token(PersonId person, String kind, List<String> topics) {
        return jdbc.sql("""
                INSERT INTO mail_stop (token, person_id, kind, topics) VALUES (:token, :person, :kind, :topics)
                ON CONFLICT (person_id, kind, topics) DO UPDATE SET kind = excluded.kind RETURNING token
                """)
                .param("token", UUID.randomUUID())
                .param("person", person.value())
                .param("kind", kind)
                .param("topics", topics.stream().distinct().sorted().toArray(String[]::new))
                .query(UUID.class)
                .single();
    }

    Optional<Stop> find(UUID token) {
        return jdbc.sql("SELECT person_id, kind, topics FROM mail_stop WHERE token = ?")
                .param(token)
                .query((row, number) -> new Stop(
                        new PersonId(row.getObject("person_id", UUID.class)), row.getString("kind"), List.of((String[])
                                row.getArray("topics").getArray())))
                .optional();
    }
}
