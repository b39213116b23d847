package app.trellis.training;

import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has left the company takes no seat in a session to come, and none is kept for them: those who wait move up. */
@Component
@Transactional
class LeaversSeats {

    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final KeptSeats kept;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaversSeats(
            TrainingSessions sessions,
            Enrolments enrolments,
            Enrolling enrolling,
            KeptSeats kept,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.kept = kept;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void giveUp(EmployeesLeft left) {
        var now = clock.instant();
        for (var session : toCome(left.people(), now))
            sessions.locked(session).ifPresent(locked -> giveUp(locked, left, now));
    }

    /** All give up before anybody moves up, since the next on the waiting list may have left too. */
    private void giveUp(TrainingSession session, EmployeesLeft left, Instant now) {
        var freed = 0;
        for (var person : left.people()) if (kept.end(session.id(), person)) freed++;
        for (var enrolment : enrolments.activeOf(left.people(), session.id())) {
            if (enrolment.hasSeat()) freed++;
            events.publishEvent(enrolment.cancel(left.by(), now));
        }
        enrolling.free(freed, session);
    }

    /** The sessions that concern these people, in the order in which {@link KeptSeats#lapsedIn} has them locked. */
    private List<SessionId> toCome(Set<PersonId> people, Instant now) {
        return jdbc
                .sql("""
                        SELECT id FROM training_session WHERE starts_at > :now AND cancelled_at IS NULL
                          AND id IN (SELECT session_id FROM enrolment WHERE person_id = ANY (:people) AND status <> 'CANCELLED'
                            UNION SELECT session_id FROM kept_seat WHERE person_id = ANY (:people))
                        ORDER BY id
                        """)
                .param("now", Timestamp.from(now))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(SessionId::new)
                .toList();
    }
}
