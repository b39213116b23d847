package app.trellis.lessons;

import app.trellis.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a shared lesson helped. Who adopts one says by that, that it helps. Nobody sees who they are. */
@Component
@Transactional
class Helps {

    /** What a person has said about a shared lesson. */
    record Said(boolean helped, boolean adopted) {

        static final Said NOTHING = new Said(false, false);
    }

    private final JdbcClient jdbc;

    Helps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Said saidBy(PersonId person, SharedLessonId lesson) {
        return jdbc.sql("""
                        SELECT true AS helped, adopted FROM lessons.shared_lesson_help
                        WHERE shared_lesson_id = ? AND person_id = ?""")
                .params(lesson.value(), person.value())
                .query(Said.class)
                .optional()
                .orElse(Said.NOTHING);
    }

    /** How many more it helps by that: none where the person said so before. */
    int add(PersonId person, SharedLessonId lesson) {
        return jdbc.sql("INSERT INTO lessons.shared_lesson_help VALUES (?, ?, false) ON CONFLICT DO NOTHING")
                .params(lesson.value(), person.value())
                .update();
    }

    /** How many it helps less by that; adopting stands. */
    int remove(PersonId person, SharedLessonId lesson) {
        return jdbc.sql(
                        "DELETE FROM lessons.shared_lesson_help WHERE shared_lesson_id = ? AND person_id = ? AND NOT adopted")
                .params(lesson.value(), person.value())
                .update();
    }

    /** How many people have adopted it, with this one. */
    int adopt(PersonId person, SharedLessonId lesson) {
        jdbc.sql("UPDATE lessons.shared_lesson_help SET adopted = true WHERE shared_lesson_id = ? AND person_id = ?")
                .params(lesson.value(), person.value())
                .update();
        return jdbc.sql("SELECT count(*) FROM lessons.shared_lesson_help WHERE shared_lesson_id = ? AND adopted")
                .param(lesson.value())
                .query(Integer.class)
                .single();
    }
}
