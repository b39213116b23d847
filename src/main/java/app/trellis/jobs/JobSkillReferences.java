package app.trellis.jobs;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import app.trellis.skills.SkillRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that jobs ask for, when two skills become one. */
@Component
@Transactional
class JobSkillReferences implements SkillReferences {

    private static final SkillRows ASKED = new SkillRows("job_profile_skill", "job_profile_id");

    private final JdbcClient jdbc;

    JobSkillReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        ASKED.merge(from, to, jdbc);
    }
}
