package app.trellis.journey;

import static java.util.stream.Collectors.toSet;

import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import app.trellis.signin.SecretToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links by which people share parts of their journeys. */
@Component
@Transactional
class JourneyShares {

    static final int MOST = 50;

    private static final String SHARE = """
            SELECT s.id, s.owner_id, s.label, s.until_on, s.made_at, s.openings, s.last_opened_at,
              ARRAY(SELECT e.entry FROM journey_share_entry e WHERE e.share_id = s.id) AS entries
            FROM journey_share s\s""";

    /** Nobody who has left can take a link back, so that none opens. */
    private static final String OPEN = """
            WHERE s.token_hash = :hash AND s.until_on >= :today
              AND EXISTS (SELECT FROM person p WHERE p.id = s.owner_id AND p.left_on IS NULL)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JourneyShares(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<JourneyShare> of(PersonId owner) {
        return jdbc.sql(SHARE + "WHERE s.owner_id = ? ORDER BY s.made_at DESC, s.id")
                .param(owner.value())
                .query((row, number) -> share(row))
                .list();
    }

    Optional<JourneyShare> ownedBy(PersonId owner, UUID id) {
        return jdbc.sql(SHARE + "WHERE s.owner_id = ? AND s.id = ?")
                .params(owner.value(), id)
                .query((row, number) -> share(row))
                .optional();
    }

    /** Empty for a link that is over, revoked or guessed: all the same. */
    Optional<JourneyShare> opening(SecretToken token) {
        return jdbc.sql(SHARE + OPEN)
                .param("hash", token.hash())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> share(row))
                .optional();
    }

    void count(UUID share) {
        jdbc.sql("UPDATE journey_share SET openings = openings + 1, last_opened_at = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant()), share)
                .update();
    }

    /** Does nothing where the same form has made it already. */
    void make(PersonId owner, SecretToken token, String label, LocalDate untilOn, Collection<EntryKey> entries) {
        var id = UUID.randomUUID();
        var made = jdbc.sql("""
                        INSERT INTO journey_share (id, owner_id, token_hash, label, until_on, made_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (token_hash) DO NOTHING
                        """)
                .params(id, owner.value(), token.hash(), label, untilOn, Timestamp.from(clock.instant()))
                .update();
        if (made == 0) return;
        jdbc.sql("INSERT INTO journey_share_entry (share_id, entry) SELECT ?, unnest(?::text[])")
                .params(id, entries.stream().map(EntryKey::toString).toArray(String[]::new))
                .update();
    }

    /** At once: the next who opens it finds nothing. Returns whether there was one. */
    boolean revoke(PersonId owner, UUID id) {
        return jdbc.sql("DELETE FROM journey_share WHERE owner_id = ? AND id = ?")
                        .params(owner.value(), id)
                        .update()
                > 0;
    }

    /** Not even coming back opens them again. */
    @EventListener
    void end(EmployeesLeft left) {
        jdbc.sql("DELETE FROM journey_share WHERE owner_id = ANY (?::uuid[])")
                .param(left.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private static JourneyShare share(ResultSet row) throws SQLException {
        var opened = row.getTimestamp("last_opened_at");
        return new JourneyShare(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getString("label"),
                row.getObject("until_on", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("openings"),
                opened == null ? null : opened.toInstant(),
                Arrays.stream((String[]) row.getArray("entries").getArray())
                        .map(EntryKey::of)
                        .collect(toSet()));
    }
}
