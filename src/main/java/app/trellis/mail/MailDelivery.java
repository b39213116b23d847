package app.trellis.mail;

import app.trellis.mail.MailActivity.DeliveryResumed;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom mails reach. After the mail server has said that an address does not exist, nothing more is sent to it, until the
 * person has another address, or says that it exists after all.
 */
@Component
@Transactional
public class MailDelivery {

    private static final String BOUNCED = "FROM mail_bounce b JOIN person p ON p.id = b.person_id"
            + " WHERE p.id = :person AND text_key(b.email) = text_key(p.email)";

    private final JdbcClient jdbc;

    MailDelivery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when nothing is sent to this person, because their present address does not exist; empty if it is. */
    @Transactional(readOnly = true)
    public Optional<Instant> bouncedSince(PersonId person) {
        return jdbc.sql("SELECT b.since " + BOUNCED)
                .param("person", person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** From now on mails are sent again; empty if they were anyway. */
    @CheckReturnValue
    public Optional<DeliveryResumed> resume(PersonId person, Instant at) {
        var resumed = jdbc.sql("DELETE FROM mail_bounce WHERE person_id = ?")
                .param(person.value())
                .update();
        return resumed == 0 ? Optional.empty() : Optional.of(new DeliveryResumed(person, at));
    }

    void bounced(PersonId person, String email, Instant at) {
        jdbc.sql("""
                INSERT INTO mail_bounce (person_id, email, since) VALUES (:person, :email, :at)
                ON CONFLICT (person_id) DO UPDATE SET email = :email, since = :at
                """)
                .param("person", person.value())
                .param("email", email)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Empty for somebody who has left, and where no mail would arrive. */
    @Transactional(readOnly = true)
    Optional<Recipient> recipient(PersonId person) {
        return jdbc.sql("SELECT name, email FROM person WHERE id = :person AND left_on IS NULL AND email IS NOT NULL"
                        + " AND NOT EXISTS (SELECT " + BOUNCED + ")")
                .param("person", person.value())
                .query((row, number) -> new Recipient(row.getString("name"), row.getString("email")))
                .optional();
    }
}
