package app.trellis.training;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import app.trellis.skills.SkillRows;
import app.trellis.skills.SkillUse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What programs teach, as the page of a skill shows it, and as two skills become one. */
@Component
@Transactional
class TaughtSkills implements SkillUse, SkillReferences {

    private static final SkillRows TAUGHT = new SkillRows("training_skill", "program_id");

    private final JdbcClient jdbc;

    TaughtSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "training.teaching";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> of(SkillId skill, CurrentPerson me) {
        return jdbc.sql("""
                        SELECT t.title AS text, '/training/' || t.id AS href, a.level FROM training_skill a
                        JOIN training_program t ON t.id = a.program_id AND t.status = 'PUBLISHED'
                        WHERE a.skill_id = :skill ORDER BY a.level DESC, t.title, t.id LIMIT :most
                        """)
                .param("skill", skill.value())
                .param("most", MOST)
                .query(Line.class)
                .list();
    }

    @Override
    public String all(SkillId skill) {
        return "/training?skill=" + skill;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        TAUGHT.merge(from, to, jdbc);
    }
}
