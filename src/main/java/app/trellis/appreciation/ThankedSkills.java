package app.trellis.appreciation;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that people were thanked for, when two skills become one. */
@Component
@Transactional
class ThankedSkills implements SkillReferences {

    private final JdbcClient jdbc;

    ThankedSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        jdbc.sql("UPDATE appreciation SET skill_id = :to, version = version + 1 WHERE skill_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
