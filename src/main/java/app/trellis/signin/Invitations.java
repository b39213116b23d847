package app.trellis.signin;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time links with which people choose a password. Each is bound to its person and to their e-mail address, which it
 * may have been mailed to; a newer one ends the older.
 */
@Component
@Transactional
class Invitations {

    private static final Duration VALID = Duration.ofHours(24);

    private static final String OPEN = """
            WHERE token_hash = :hash AND expires_at > :now
              AND EXISTS (SELECT FROM person p WHERE p.id = i.person_id AND text_key(p.email) = text_key(i.email))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is another one than before. What is kept of it is its hash. */
    boolean issue(PersonId person, SecretToken token) {
        var again = invited(token).isPresent();
        jdbc.sql("""
                INSERT INTO invitation (person_id, email, token_hash, expires_at)
                SELECT id, email, :hash, :expires FROM person WHERE id = :person
                ON CONFLICT (person_id)
                DO UPDATE SET email = excluded.email, token_hash = excluded.token_hash, expires_at = excluded.expires_at
                """)
                .param("person", person.value())
                .param("hash", token.hash())
                .param("expires", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return !again;
    }

    Optional<PersonId> invited(SecretToken token) {
        return person("SELECT person_id FROM invitation i " + OPEN, token);
    }

    /** Uses it up. Of two that use it at once, one finds it gone. */
    Optional<PersonId> redeem(SecretToken token) {
        return person("UPDATE invitation i SET expires_at = :now " + OPEN + " RETURNING person_id", token);
    }

    /** Whose it was, if it was used a moment ago. */
    Optional<PersonId> usedLately(SecretToken token) {
        return person("""
                SELECT person_id FROM invitation
                WHERE token_hash = :hash AND expires_at > cast(:now AS timestamptz) - interval '1 minute'
                """, token);
    }

    void withdraw(PersonId person) {
        jdbc.sql("DELETE FROM invitation WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    void forgetExpired() {
        jdbc.sql("DELETE FROM invitation WHERE expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<PersonId> person(String sql, SecretToken token) {
        return jdbc.sql(sql)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
