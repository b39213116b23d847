package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillReferences;
import app.trellis.skills.SkillRows;
import app.trellis.skills.SkillUse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What openings ask for, as the page of a skill shows it, and as two skills become one. */
@Component
@Transactional
class AskedSkills implements SkillUse, SkillReferences {

    private static final SkillRows ASKED = new SkillRows("opening_skill", "opening_id");

    private final JdbcClient jdbc;
    private final Clock clock;

    AskedSkills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "openings.asking";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> of(SkillId skill, CurrentPerson me) {
        return jdbc.sql("""
                        SELECT o.title AS text, '/openings/' || o.id AS href, a.level FROM opening_skill a
                        JOIN opening o ON o.id = a.opening_id
                        WHERE a.skill_id = :skill AND %s ORDER BY o.published_at DESC, o.id LIMIT :most
                        """.formatted(OpeningConditions.OPEN))
                .param("skill", skill.value())
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query(Line.class)
                .list();
    }

    @Override
    public void merge(SkillId from, SkillId to) {
        ASKED.merge(from, to, jdbc);
    }
}
