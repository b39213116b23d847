package app.trellis.jobs;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The skills that jobs ask for, when two skills become one. */
@Component
@Transactional
class JobSkillReferences implements SkillReferences {

    private final JdbcClient jdbc;

    JobSkillReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        jdbc.sql("""
                        WITH moved AS (DELETE FROM job_profile_skill WHERE skill_id = :from RETURNING *)
                        INSERT INTO job_profile_skill AS there (job_profile_id, skill_id, level, must)
                        SELECT job_profile_id, :to, level, must FROM moved
                        ON CONFLICT (job_profile_id, skill_id) DO UPDATE
                          SET level = greatest(there.level, excluded.level), must = there.must OR excluded.must
                        """).param("from", from.value()).param("to", to.value()).update();
    }
}
