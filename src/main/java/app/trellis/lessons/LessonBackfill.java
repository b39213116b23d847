package app.trellis.lessons;

import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records lessons of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class LessonBackfill implements KeptFresh {

    private final Lessons lessons;
    private final GuidanceRequests requests;
    private final ApplicationEventPublisher events;

    LessonBackfill(Lessons lessons, GuidanceRequests requests, ApplicationEventPublisher events) {
        this.lessons = lessons;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("lessons.lesson", "created_at", "try_by", "result_at"),
                Times.of("lessons.guidance", "asked_at", "closed_at"));
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
