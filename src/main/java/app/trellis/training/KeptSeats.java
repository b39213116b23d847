package app.trellis.training;

import static java.util.stream.Collectors.toMap;

import app.trellis.lists.RecordRows;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The seats that are kept for people, each one of the seats taken of its session. All that changes them is asked by who has
 * locked the session, and takes or frees its seat.
 */
@Component
@Transactional
class KeptSeats {

    private final JdbcClient jdbc;

    KeptSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SessionId session, PersonId person, Instant until) {
        jdbc.sql("INSERT INTO kept_seat (session_id, person_id, kept_until) VALUES (?, ?, ?)")
                .params(session.value(), person.value(), Timestamp.from(until))
                .update();
    }

    /** Until when a seat is kept for this person; empty for none, or where that has passed. */
    Optional<Instant> keptUntil(SessionId session, PersonId person, Instant now) {
        return jdbc.sql("SELECT kept_until FROM kept_seat WHERE session_id = ? AND person_id = ? AND kept_until > ?")
                .params(session.value(), person.value(), Timestamp.from(now))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Whether there was one. */
    boolean end(SessionId session, PersonId person) {
        return jdbc.sql("DELETE FROM kept_seat WHERE session_id = ? AND person_id = ?")
                        .params(session.value(), person.value())
                        .update()
                > 0;
    }

    /** How many of the session ended, as their time has passed. */
    int endLapsed(SessionId session, Instant now) {
        return jdbc.sql("DELETE FROM kept_seat WHERE session_id = ? AND kept_until <= ?")
                .params(session.value(), Timestamp.from(now))
                .update();
    }

    /** The sessions with seats whose time has passed, always in the same order, as each is locked. */
    List<SessionId> lapsedIn(Instant now) {
        return jdbc
                .sql("SELECT DISTINCT session_id FROM kept_seat WHERE kept_until <= ? ORDER BY session_id")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list()
                .stream()
                .map(SessionId::new)
                .toList();
    }

    /** Until when seats are kept for this person, by the session of the program. */
    Map<SessionId, Instant> of(PersonId person, ProgramId program, Instant now) {
        return jdbc
                .sql("""
                        SELECT k.session_id, k.kept_until FROM kept_seat k JOIN training_session s ON s.id = k.session_id
                        WHERE k.person_id = ? AND s.program_id = ? AND k.kept_until > ?
                        """)
                .params(person.value(), program.value(), Timestamp.from(now))
                .query(new RecordRows<>(Kept.class))
                .list()
                .stream()
                .collect(toMap(Kept::sessionId, Kept::keptUntil));
    }

    private record Kept(SessionId sessionId, Instant keptUntil) {}

    /** For whom seats of the session are kept, by name. */
    List<PersonCard> of(SessionId session, Instant now) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title FROM kept_seat k JOIN person p ON p.id = k.person_id
                        WHERE k.session_id = ? AND k.kept_until > ? ORDER BY p.name, p.id
                        """)
                .params(session.value(), Timestamp.from(now))
                .query(PersonCard.class)
                .list();
    }
}
