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

/** The one-time links with which people choose a password. Each is bound to its person; a newer one ends the older. */
@Component
@Transactional
class Invitations {

    private static final Duration VALID = Duration.ofHours(72);

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
                INSERT INTO invitation (person_id, token_hash, expires_at) VALUES (:person, :hash, :expires)
                ON CONFLICT (person_id) DO UPDATE SET token_hash = :hash, expires_at = :expires
                """)
                .param("person", person.value())
                .param("hash", token.hash())
                .param("expires", Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return !again;
    }

    Optional<PersonId> invited(SecretToken token) {
        return person("SELECT person_id FROM invitation WHERE token_hash = :hash AND expires_at > :now", token);
    }

    /** Uses it up. Of two that use it at once, one finds it gone. */
    Optional<PersonId> redeem(SecretToken token) {
        return person("""
                UPDATE invitation SET expires_at = :now WHERE token_hash = :hash AND expires_at > :now RETURNING person_id
                """, token);
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
