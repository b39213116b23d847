package app.trellis.lessons;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records lessons of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class LessonBackfill {

    private final Lessons lessons;

    LessonBackfill(Lessons lessons) {
        this.lessons = lessons;
    }

    /** Finished where the details are whole, else a draft. */
    public LessonId write(PersonId owner, LessonDetails details, Collection<SkillId> skills, Instant at) {
        var lesson = new Lesson(LessonId.random(), owner, details, skills, null, at);
        if (details.isWhole()) lesson.finish();
        return lessons.saveAndFlush(lesson).id();
    }
}
