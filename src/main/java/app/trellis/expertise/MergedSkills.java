package app.trellis.expertise;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of two skills that become one. Of somebody who has both, the higher level stays with the day on which it
 * was said, everything that makes either sure, and the fewer readers: nobody sees more than the person chose.
 */
@Component
@Transactional
class MergedSkills implements SkillReferences {

    /** Both of one person: {@code f} goes, {@code t} stays. */
    private static final String BOTH =
            " person_skill f JOIN person_skill t ON t.person_id = f.person_id AND t.skill_id = :to AND f.skill_id = :from ";

    private final JdbcClient jdbc;

    MergedSkills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        update("""
                INSERT INTO skill_proof (id, person_skill_id, kind, level, confirmed_by, shown_by, at)
                SELECT gen_random_uuid(), t.id, p.kind, p.level, p.confirmed_by, p.shown_by, p.at
                FROM""" + BOTH + """
                JOIN skill_proof p ON p.person_skill_id = f.id
                ON CONFLICT (person_skill_id, kind, confirmed_by, shown_by)
                DO UPDATE SET level = greatest(skill_proof.level, excluded.level), at = greatest(skill_proof.at, excluded.at)
                """, from, to);
        update("""
                INSERT INTO skill_request (id, person_skill_id, asked_id, asked_at, declined_at)
                SELECT gen_random_uuid(), t.id, q.asked_id, q.asked_at, q.declined_at
                FROM""" + BOTH + """
                JOIN skill_request q ON q.person_skill_id = f.id ON CONFLICT (person_skill_id, asked_id) DO NOTHING
                """, from, to);
        update("""
                UPDATE person_skill t SET level = greatest(t.level, f.level), last_used = greatest(t.last_used, f.last_used),
                  said_at = CASE WHEN f.level > t.level OR f.level = t.level AND f.said_at > t.said_at THEN f.said_at ELSE t.said_at END,
                  shown_to = CASE WHEN f.shown_to = 'MANAGER' THEN f.shown_to ELSE t.shown_to END, version = t.version + 1
                FROM person_skill f WHERE t.person_id = f.person_id AND t.skill_id = :to AND f.skill_id = :from
                """, from, to);
        update("""
                DELETE FROM person_skill WHERE skill_id = :from
                  AND person_id IN (SELECT person_id FROM person_skill WHERE skill_id = :to)
                """, from, to);
        update("UPDATE person_skill SET skill_id = :to, version = version + 1 WHERE skill_id = :from", from, to);
    }

    private void update(String sql, SkillId from, SkillId to) {
        jdbc.sql(sql).param("from", from.value()).param("to", to.value()).update();
    }
}
