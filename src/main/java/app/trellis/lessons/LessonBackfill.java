package app.trellis.lessons;

import app.trellis.activity.Recorded;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records lessons of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class LessonBackfill {

    private final Lessons lessons;
    private final GuidanceRequests requests;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    LessonBackfill(Lessons lessons, GuidanceRequests requests, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.lessons = lessons;
        this.requests = requests;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** @param contactSince since when the guide is a contact of the client; null for an employee */
    public UUID ask(LessonId id, PersonId guide, @Nullable Instant contactSince, String question, Instant at) {
        var lesson = lessons.findById(id).orElseThrow();
        var request = new Guidance(UUID.randomUUID(), lesson, guide, contactSince, question, at);
        record(requests.saveAndFlush(request).asked(lesson.owner()));
        return request.id();
    }

    public void answer(UUID guidance, String words, Instant at) {
        record(requests.findById(guidance).orElseThrow().answer(words, at));
        requests.flush();
    }

    public void decline(UUID guidance, Instant at) {
        record(requests.findById(guidance).orElseThrow().decline(at));
        requests.flush();
    }

    public void lookBack(LessonId id, Result found, String word, Instant at) {
        lessons.findById(id).orElseThrow().lookBack(found, word, at);
        lessons.flush();
    }

    /** Moves what was written before then so many days on, with the days that are planned. */
    public void moveOn(Instant before, int days) {
        moveOn("UPDATE lessons.lesson SET created_at = created_at + :by, try_by = try_by + :days, result_at = result_at + :by"
                + " WHERE created_at < :before", before, days);
        moveOn("UPDATE lessons.guidance SET asked_at = asked_at + :by, closed_at = closed_at + :by"
                + " WHERE asked_at < :before", before, days);
    }

    private void moveOn(String update, Instant before, int days) {
        jdbc.sql(update.replace(":by", "make_interval(days => :days)"))
                .param("days", days)
                .param("before", Timestamp.from(before))
                .update();
    }

    private void record(GuidanceActivity happened) {
        events.publishEvent(new Recorded(happened));
    }

    /** Finished where the details are whole, else a draft. */
    public LessonId write(PersonId owner, LessonDetails details, Collection<SkillId> skills, Instant at) {
        var lesson = new Lesson(LessonId.random(), owner, details, skills, null, at);
        if (details.isWhole()) lesson.finish();
        return lessons.saveAndFlush(lesson).id();
    }
}
