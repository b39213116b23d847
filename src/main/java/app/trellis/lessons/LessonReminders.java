package app.trellis.lessons;

import app.trellis.activity.Activity;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owner of a lesson, some weeks after its date, whether it helped. Nothing else is told of lessons. */
@Component
@Transactional(readOnly = true)
class LessonReminders implements Notices<Activity>, Reminders {

    private static final Topic RESULT =
            new Topic("lessons", "leaf", Pace.USUAL, Delivery.DAILY, person -> !person.client());
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private record Due(UUID id, PersonId ownerId, LocalDate tryBy) {}

    private final Lessons lessons;
    private final JdbcClient jdbc;
    private final Clock clock;

    LessonReminders(Lessons lessons, JdbcClient jdbc, Clock clock) {
        this.lessons = lessons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "lesson";
    }

    @Override
    public List<Topic> topics() {
        return List.of(RESULT);
    }

    @Override
    public Set<Class<? extends Activity>> of() {
        return Set.of();
    }

    @Override
    public Stream<Notice> from(Activity happened) {
        return Stream.empty();
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        var lastDay = LocalDate.ofInstant(until, clock.getZone()).minus(Lesson.TRYING);
        return jdbc
                .sql("""
                        SELECT l.id, l.owner_id, l.try_by FROM lessons.lesson l
                        WHERE NOT l.draft AND l.result IS NULL AND l.try_by BETWEEN :from AND :to
                        """)
                .param("from", lastDay.minusDays(1))
                .param("to", lastDay)
                .query(new RecordRows<>(Due.class))
                .list()
                .stream()
                .map(this::reminder)
                .filter(reminder ->
                        reminder.at().isAfter(after) && !reminder.at().isAfter(until));
    }

    private Reminder reminder(Due due) {
        var at = due.tryBy()
                .plus(Lesson.TRYING)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        var href = "/lessons/" + due.id() + "/result";
        return new Reminder(
                new Subject(kind(), due.id()),
                at,
                new Notice(due.ownerId(), RESULT, "lessons.notice.result", List.of(), href));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return lessons.ownedBy(reader, new LessonId(record))
                .filter(lesson -> lesson.asksForResult(LocalDate.now(clock)))
                .isPresent();
    }
}
