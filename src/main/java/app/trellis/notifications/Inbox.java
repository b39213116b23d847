package app.trellis.notifications;

import static java.util.Objects.requireNonNull;

import app.trellis.activity.Subject;
import app.trellis.mail.Outbox;
import app.trellis.people.PersonId;
import app.trellis.text.MessageArguments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told, and whether they have read it. */
@Component
@Transactional
class Inbox {

    private final JdbcClient jdbc;
    private final Choices choices;
    private final Outbox outbox;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Choices choices, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nobody is told twice of what happened to one record at one moment. */
    void add(String activity, Subject about, Instant at, List<Notice> notices) {
        var chosen = choices.of(notices.stream().map(Notice::to).distinct().toList());
        for (var notice : notices) {
            var choice = requireNonNull(chosen.get(notice.to()));
            var delivery = choice.of(notice.topic());
            if (delivery == Delivery.OFF) continue;
            var mailAt = choice.hours()
                    .mailTime(delivery, notice.topic().pace(), clock.instant())
                    .orElse(null);
            var isNew = store(activity, about, at, notice, null, mailAt);
            if (isNew && mailAt != null) outbox.add(NewsMail.KIND, notice.to(), null, mailAt);
        }
    }

    /** Of the past, without mail. */
    void show(String activity, Subject about, Instant at, List<Notice> notices, boolean read) {
        for (var notice : notices) store(activity, about, at, notice, read ? at : null, null);
    }

    private boolean store(
            String activity,
            Subject about,
            Instant at,
            Notice notice,
            @Nullable Instant readAt,
            @Nullable Instant mailAt) {
        return jdbc.sql("""
                        INSERT INTO notice (id, person_id, topic, activity, record_kind, record_id, happened_at, told_at,
                          message, arguments, href, read_at, mail_at)
                        VALUES (:id, :to, :topic, :activity, :kind, :record, :at, :now,
                          :message, :arguments, :href, :readAt, :mailAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", UUID.randomUUID())
                        .param("to", notice.to().value())
                        .param("topic", notice.topic().name())
                        .param("activity", activity)
                        .param("kind", about.kind())
                        .param("record", requireNonNull(about.id()))
                        .param("at", Timestamp.from(at))
                        .param("now", now())
                        .param("message", notice.message())
                        .param("arguments", MessageArguments.kept(notice.arguments()))
                        .param("href", notice.href())
                        .param("readAt", readAt == null ? null : Timestamp.from(readAt))
                        .param("mailAt", mailAt == null ? null : Timestamp.from(mailAt))
                        .update()
                == 1;
    }

    /** Nobody reads any more what was told about the record. */
    void takeBack(Subject about) {
        jdbc.sql("DELETE FROM notice WHERE record_kind = ? AND record_id = ?")
                .params(about.kind(), requireNonNull(about.id()))
                .update();
    }

    void forget(PersonId reader, Subject about) {
        jdbc.sql("DELETE FROM notice WHERE person_id = ? AND record_kind = ? AND record_id = ?")
                .params(reader.value(), about.kind(), requireNonNull(about.id()))
                .update();
    }

    void forgetAll(PersonId reader) {
        jdbc.sql("DELETE FROM notice WHERE person_id = ?").param(reader.value()).update();
    }

    void read(PersonId reader, UUID notice) {
        jdbc.sql("UPDATE notice SET read_at = ? WHERE id = ? AND person_id = ? AND read_at IS NULL")
                .params(now(), notice, reader.value())
                .update();
    }

    /** All that had been told when the page was made that the reader has seen. */
    void readAll(PersonId reader, Instant seen) {
        jdbc.sql("UPDATE notice SET read_at = ? WHERE person_id = ? AND told_at <= ? AND read_at IS NULL")
                .params(now(), reader.value(), Timestamp.from(seen))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM notice WHERE told_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
