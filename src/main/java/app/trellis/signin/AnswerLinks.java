package app.trellis.signin;

import app.trellis.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which people without an account answer one question each. Several may lead to the same question, as a reminder has
 * one of its own.
 *
 * @see AnswerLink
 */
@Component
@Transactional
public class AnswerLinks {

    private final JdbcClient jdbc;
    private final SignInAttempts attempts;
    private final Clock clock;

    AnswerLinks(JdbcClient jdbc, SignInAttempts attempts, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Makes the token a link to this question, for this person.
     *
     * @param place the first part of the address, such as {@code answers}
     * @param token new for each mail; for a link to copy made from the form, so that two clicks show one link
     * @return the address within Trellis
     */
    public String issue(String place, UUID about, PersonId person, Instant expiresAt, SecretToken token) {
        jdbc.sql("""
                        INSERT INTO answer_link (token_hash, place, about, person_id, expires_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (token_hash) DO NOTHING
                        """)
                .params(token.hash(), place, about, person.value(), Timestamp.from(expiresAt))
                .update();
        return "/" + place + "/" + token.text();
    }

    /** Whether the same form has made a link of it already. */
    public boolean isKnown(SecretToken token) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM answer_link WHERE token_hash = ?)")
                .param(token.hash())
                .query(Boolean.class)
                .single();
    }

    /** At once: the next who opens a link to this question finds nothing. */
    public void end(UUID about) {
        jdbc.sql("DELETE FROM answer_link WHERE about = ?").param(about).update();
    }

    /** The same for all links of a person. */
    public void endOf(PersonId person) {
        jdbc.sql("DELETE FROM answer_link WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    /** Empty for a wrong link, which counts for the address; throws {@link TooManyAttempts} once there were too many. */
    @Transactional(noRollbackFor = TooManyAttempts.class)
    Optional<AnswerLink> opening(String place, SecretToken token, String address) {
        var link = jdbc.sql(
                        "SELECT about, person_id, expires_at FROM answer_link WHERE token_hash = ? AND place = ? AND expires_at > ?")
                .params(token.hash(), place, Timestamp.from(clock.instant()))
                .query((row, number) -> link(row, token))
                .optional();
        if (link.isEmpty()) attempts.wrongLink(address);
        return link;
    }

    void forgetExpired() {
        jdbc.sql("DELETE FROM answer_link WHERE expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static AnswerLink link(ResultSet row, SecretToken token) throws SQLException {
        return new AnswerLink(
                row.getObject("about", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("expires_at").toInstant(),
                token.text());
    }
}
