package app.trellis.lessons;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that lessons are about, when two skills become one. */
@Component
@Transactional
class LessonSkills implements SkillReferences {

    private final JdbcClient jdbc;

    LessonSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        jdbc.sql("""
                        WITH moved AS (DELETE FROM lessons.lesson_skill WHERE skill_id = :from RETURNING lesson_id)
                        INSERT INTO lessons.lesson_skill (lesson_id, skill_id) SELECT lesson_id, :to FROM moved ON CONFLICT DO NOTHING
                        """).param("from", from.value()).param("to", to.value()).update();
    }
}
