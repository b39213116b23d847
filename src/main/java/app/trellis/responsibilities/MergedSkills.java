package app.trellis.responsibilities;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import app.trellis.skills.SkillRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What responsibilities need and teach of two skills that become one. */
@Component
@Transactional
class MergedSkills implements SkillReferences {

    private static final SkillRows NEEDED = new SkillRows("responsibility_skill", "responsibility_id");
    private static final SkillRows TAUGHT = new SkillRows("responsibility_teaches", "responsibility_id");

    private final JdbcClient jdbc;

    MergedSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        NEEDED.merge(from, to, jdbc);
        TAUGHT.merge(from, to, jdbc);
    }
}
