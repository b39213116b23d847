package app.trellis.training;

import app.trellis.activity.Subject;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Reminders;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.training.SessionActivity.SessionCancelled;
import app.trellis.training.SessionActivity.SessionRevised;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what becomes of the sessions that they have a seat in or wait for, and reminds them the day before. Their
 * calendars get mails of their own, so that these notices are not mailed unless somebody wants that.
 */
@Component
@Transactional(readOnly = true)
class SessionNotices implements Notices<SessionActivity>, Reminders {

    /** Also of seats that were freed ({@link EnrolmentNotices}). */
    static final Topic SESSIONS =
            new Topic("sessions", "school", Pace.URGENT, Delivery.PORTAL, person -> !person.client());

    private static final Topic TOMORROW =
            new Topic("session-reminders", "school", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());

    private static final Duration BEFORE = Duration.ofDays(1);

    /** Those who have a seat, for whom one was kept, or who wait. */
    private static final String CONCERNED = """
            SELECT person_id FROM enrolment WHERE session_id = :session AND status <> 'CANCELLED'
            UNION SELECT person_id FROM kept_seat WHERE session_id = :session AND kept_until > :at""";

    private record Held(String title, Instant startsAt) {}

    private record Seated(PersonId personId, UUID sessionId, UUID programId, String title, Instant startsAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "training_session";
    }

    @Override
    public List<Topic> topics() {
        return List.of(SESSIONS, TOMORROW);
    }

    @Override
    public Set<Class<? extends SessionActivity>> of() {
        return Set.of(SessionRevised.class, SessionCancelled.class);
    }

    @Override
    public Stream<Notice> from(SessionActivity happened) {
        if (happened instanceof SessionRevised revised && !revised.moved()) return Stream.empty();
        var message = "training.notice." + (happened instanceof SessionCancelled ? "cancelled" : "moved");
        var held = jdbc.sql("""
                        SELECT t.title, s.starts_at FROM training_session s JOIN training_program t ON t.id = s.program_id WHERE s.id = ?
                        """)
                .param(happened.session().value())
                .query(new RecordRows<>(Held.class))
                .optional();
        // It was deleted since.
        if (held.isEmpty()) return Stream.empty();
        return jdbc
                .sql(CONCERNED)
                .param("session", happened.session().value())
                .param("at", Timestamp.from(happened.at()))
                .query(UUID.class)
                .list()
                .stream()
                .map(person -> new Notice(
                        new PersonId(person),
                        SESSIONS,
                        message,
                        List.of(held.get().title(), held.get().startsAt()),
                        "/training/" + happened.program()));
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        return jdbc
                .sql("""
                        SELECT e.person_id, s.id AS session_id, s.program_id, t.title, s.starts_at
                        FROM training_session s JOIN training_program t ON t.id = s.program_id
                        JOIN enrolment e ON e.session_id = s.id AND e.status = 'ENROLLED'
                          -- Who got the seat later needs no reminder.
                          AND greatest(e.enrolled_at, e.moved_up_at) <= s.starts_at - interval '1 day'
                        WHERE s.cancelled_at IS NULL AND s.starts_at > :after AND s.starts_at <= :until AND s.starts_at > :now
                        """)
                .param("after", Timestamp.from(after.plus(BEFORE)))
                .param("until", Timestamp.from(until.plus(BEFORE)))
                .param("now", Timestamp.from(until))
                .query(new RecordRows<>(Seated.class))
                .list()
                .stream()
                .map(seat -> new Reminder(
                        new Subject(kind(), seat.sessionId()),
                        seat.startsAt().minus(BEFORE),
                        new Notice(
                                seat.personId(),
                                TOMORROW,
                                "training.notice.tomorrow",
                                List.of(seat.title(), seat.startsAt()),
                                "/training/" + seat.programId())));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return jdbc.sql("SELECT :person IN (" + CONCERNED + ")")
                .param("person", reader.id().value())
                .param("session", record)
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
