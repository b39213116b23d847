package app.trellis.responsibilities;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What responsibilities need and teach of two skills that become one. */
@Component
@Transactional
class MergedSkills implements SkillReferences {

    private final JdbcClient jdbc;

    MergedSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        update("""
                INSERT INTO responsibility_skill AS t (responsibility_id, skill_id, level, must)
                SELECT responsibility_id, :to, level, must FROM responsibility_skill WHERE skill_id = :from
                ON CONFLICT (responsibility_id, skill_id)
                DO UPDATE SET level = greatest(t.level, excluded.level), must = t.must OR excluded.must
                """, from, to);
        update("""
                INSERT INTO responsibility_teaches AS t (responsibility_id, skill_id, level, must)
                SELECT responsibility_id, :to, level, must FROM responsibility_teaches WHERE skill_id = :from
                ON CONFLICT (responsibility_id, skill_id) DO UPDATE SET level = greatest(t.level, excluded.level)
                """, from, to);
        update("DELETE FROM responsibility_skill WHERE skill_id = :from", from, to);
        update("DELETE FROM responsibility_teaches WHERE skill_id = :from", from, to);
    }

    private void update(String sql, SkillId from, SkillId to) {
        jdbc.sql(sql).param("from", from.value()).param("to", to.value()).update();
    }
}
