package app.trellis.lessons;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that shared lessons are about, those that wait among them, when two skills become one. */
@Component
@Transactional
class SharedSkillReferences implements SkillReferences {

    private final JdbcClient jdbc;

    SharedSkillReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        merge("lessons.shared_lesson", from, to);
        merge("lessons.to_be_shared", from, to);
    }

    private void merge(String table, SkillId from, SkillId to) {
        jdbc.sql("""
                        UPDATE %s SET skills = CASE WHEN :to = ANY (skills) THEN array_remove(skills, :from)
                          ELSE array_replace(skills, :from, :to) END
                        WHERE skills @> ARRAY[CAST(:from AS uuid)]""".formatted(table))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
