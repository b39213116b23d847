package app.trellis.touchpoints;

import app.trellis.activity.Subject;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Reminders;
import app.trellis.notifications.Topic;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds owners of actions on the day they are due; owners and the account manager on the day after; and the account manager
 * when both sides should have met. Each in the morning, and once.
 */
@Component
@Transactional(readOnly = true)
class TouchpointReminders implements Reminders {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Those of one touchpoint for one person are one reminder: {@code number} of them. */
    private static final String DUE = """
            SELECT t.id, who.person_id, c.name AS client, count(*) AS number, a.due_on AS day
            FROM touchpoint_action a JOIN touchpoint t ON t.id = a.touchpoint_id JOIN client_account c ON c.id = t.account_id
            CROSS JOIN LATERAL (SELECT DISTINCT id AS person_id FROM unnest(ARRAY[%s]) id WHERE id IS NOT NULL) who
            WHERE a.done_at IS NULL AND c.ended_on IS NULL AND a.due_on BETWEEN :from AND :to
            GROUP BY t.id, who.person_id, c.name, a.due_on""";

    private static final String DUE_TODAY = DUE.formatted("a.owner_id");
    private static final String LATE = DUE.formatted("a.owner_id, c.account_manager_id");

    private static final String RHYTHM = """
            SELECT last.id, c.account_manager_id AS person_id, c.name AS client, rhythm.number, last.due_on AS day
            FROM %s WHERE last.due_on BETWEEN :from AND :to AND %s""".formatted(DueDates.DUE, DueDates.OVERDUE);

    private record Due(UUID id, PersonId personId, String client, long number, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TouchpointReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each kind at a minute of its own: of one record, only one is told of at one moment. */
    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        return Stream.of(
                        reminders(DUE_TODAY, "due", TouchpointNotices.ACTIONS, 0, MORNING, until),
                        reminders(LATE, "late", TouchpointNotices.ACTIONS, 1, MORNING.plusMinutes(1), until),
                        reminders(RHYTHM, "rhythm", TouchpointNotices.MEETINGS, 1, MORNING.plusMinutes(2), until))
                .flatMap(reminders -> reminders)
                .filter(reminder ->
                        reminder.at().isAfter(after) && !reminder.at().isAfter(until));
    }

    /** @param days how many after the day on which it is due */
    private Stream<Reminder> reminders(
            String sql, String message, Topic topic, int days, LocalTime time, Instant until) {
        var today = LocalDate.ofInstant(until, clock.getZone());
        return jdbc
                .sql(sql)
                .param("from", today.minusDays(days + 1L))
                .param("to", today.minusDays(days))
                .param("today", today)
                .param("now", Timestamp.from(until))
                .param("zone", clock.getZone().getId())
                .query(new RecordRows<>(Due.class))
                .list()
                .stream()
                .map(due -> new Reminder(
                        new Subject("touchpoint", due.id()),
                        due.day()
                                .plusDays(days)
                                .atTime(time)
                                .atZone(clock.getZone())
                                .toInstant(),
                        TouchpointNotices.notice(
                                due.personId(), topic, message, List.of(due.number(), due.client()), due.id())));
    }
}
