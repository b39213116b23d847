package app.trellis.expertise;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what a person can do. Only for that person: what others may see is asked elsewhere. */
@Component
@Transactional(readOnly = true)
public class Expertise {

    private final JdbcClient jdbc;

    Expertise(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All skills of a person, for this person's own eyes, in one statement. */
    public List<HeldSkill> of(PersonId person) {
        return jdbc.sql("""
                        SELECT s.skill_id, s.level, s.said_at, coalesce(max(p.level), 0) AS sure_level
                        FROM person_skill s LEFT JOIN skill_proof p ON p.person_skill_id = s.id
                        WHERE s.person_id = :person GROUP BY s.id ORDER BY s.level DESC, s.skill_id
                        """)
                .param("person", person.value())
                .query((row, number) -> new HeldSkill(
                        new SkillId(row.getObject("skill_id", UUID.class)),
                        row.getInt("level"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getInt("sure_level")))
                .list();
    }
}
