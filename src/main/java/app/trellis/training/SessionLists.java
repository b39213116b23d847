package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads sessions and their people for the pages. */
@Component
@Transactional(readOnly = true)
class SessionLists {

    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final KeptSeats kept;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionLists(TrainingSessions sessions, Enrolments enrolments, KeptSeats kept, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.kept = kept;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sessions of a program: for HR all, for others those that are not over, as this reader sees them. */
    List<SessionRow> of(TrainingProgram program, CurrentPerson me) {
        var now = clock.instant();
        var found = sessions.of(program.id(), me.hr() ? Instant.EPOCH : now);
        if (found.isEmpty()) return List.of();
        var mine = enrolments.activeOf(me.id(), program.id()).stream()
                .filter(enrolment -> enrolment.sessionId() != null)
                .collect(Collectors.toMap(Enrolment::sessionId, enrolment -> enrolment));
        var lines = lines(program.id(), me);
        var seats = kept.of(me.id(), program.id(), now);
        return found.stream()
                .map(session -> {
                    var line = lines.getOrDefault(session.id().value(), new Line(0, 0));
                    return new SessionRow(
                            session,
                            line.waiting(),
                            mine.get(session.id()),
                            line.place(),
                            seats.get(session.id()),
                            now);
                })
                .toList();
    }

    private record Line(int waiting, int place) {}

    /** How many wait for each session of a program, and the reader's place among them. */
    private Map<UUID, Line> lines(ProgramId program, CurrentPerson me) {
        var lines = new HashMap<UUID, Line>();
        jdbc.sql("""
                        SELECT session_id, count(*) AS waiting,
                          coalesce(max(CASE WHEN person_id = :me THEN place END), 0) AS place
                        FROM (SELECT session_id, person_id, row_number() OVER (PARTITION BY session_id ORDER BY arrival) AS place
                          FROM enrolment e
                          WHERE e.session_id = ANY (ARRAY(SELECT id FROM training_session WHERE program_id = :program))
                            AND e.status = 'WAITING') e
                        GROUP BY session_id
                        """)
                .param("me", me.id().value())
                .param("program", program.value())
                .query((row, number) -> lines.put(
                        row.getObject("session_id", UUID.class), new Line(row.getInt("waiting"), row.getInt("place"))))
                .list();
        return lines;
    }

    /** Who has a seat, by name, and then who waits, in order of arrival. */
    List<SessionPerson> people(SessionId session) {
        return jdbc.sql("""
                        SELECT e.id AS enrolment_id, p.id AS person_id, p.name, p.job_title, e.status, e.attended
                        FROM enrolment e JOIN person p ON p.id = e.person_id
                        WHERE e.session_id = ? AND e.status <> 'CANCELLED'
                        ORDER BY e.status, CASE WHEN e.status = 'WAITING' THEN e.arrival END, p.name, p.id
                        """).param(session.value()).query(SessionPerson.class).list();
    }
}
