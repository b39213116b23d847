package app.trellis.feedback;

import app.trellis.activity.Subject;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Reminders;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people that feedback has reached them which their manager read first; that they may read it needs no job. */
@Component
class FeedbackReached implements Reminders {

    private final JdbcClient jdbc;

    FeedbackReached(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reached(UUID id, PersonId recipientId, String author, Instant heldUntil) {}

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        return jdbc
                .sql("""
                        SELECT f.id, f.recipient_id, a.name AS author, f.held_until
                        FROM feedback f JOIN person a ON a.id = f.author_id
                        WHERE f.held_until > :after AND f.held_until <= :until AND f.status = 'SENT' AND f.acknowledged_at IS NULL
                        """)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(new RecordRows<>(Reached.class))
                .list()
                .stream()
                .map(reached -> new Reminder(
                        new Subject("feedback", reached.id()),
                        reached.heldUntil(),
                        new Notice(
                                reached.recipientId(),
                                FeedbackNotices.MINE,
                                "feedback.notice.received",
                                List.of(reached.author()),
                                "/feedback/" + reached.id())));
    }
}
