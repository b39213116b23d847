package app.trellis.expertise;

import app.trellis.lists.ListPage;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillUse;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can do something, of what people who work here show to everyone, whoever asks. */
@Component
@Transactional(readOnly = true)
class SkilledPeople implements SkillUse {

    private static final String FROM = """
             FROM person_skill s JOIN person p ON p.id = s.person_id
            WHERE s.skill_id = :skill AND s.shown_to = 'EVERYBODY' AND p.left_on IS NULL
            """;

    private static final RowMapper<HolderRow> ROW = new RecordRows<>(HolderRow.class);

    private final JdbcClient jdbc;

    SkilledPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String heading() {
        return "expertise.people";
    }

    @Override
    public List<Line> of(SkillId skill, CurrentPerson me) {
        return jdbc.sql("SELECT p.name AS text, '/people/' || p.id || '/skills/' || s.skill_id AS href, s.level" + FROM
                        + " ORDER BY s.level DESC, s.id LIMIT :most")
                .param("skill", skill.value())
                .param("most", MOST)
                .query(Line.class)
                .list();
    }

    @Override
    public String all(SkillId skill) {
        return "/skills/" + skill + "/people";
    }

    /** All of them, the best first. */
    Page<HolderRow> all(SkillId skill, Pageable page) {
        var count = jdbc.sql("SELECT count(*)" + FROM)
                .param("skill", skill.value())
                .query(Long.class)
                .single();
        return ListPage.of(page, count, shown -> rows(skill, shown));
    }

    private List<HolderRow> rows(SkillId skill, Pageable shown) {
        return jdbc.sql("""
                        SELECT p.id AS person_id, p.name, p.job_title, s.level,
                          EXISTS (SELECT FROM skill_proof q WHERE q.person_skill_id = s.id AND q.level >= s.level) AS sure
                        """ + FROM + " ORDER BY s.level DESC, p.name, s.id LIMIT :size OFFSET :start")
                .param("skill", skill.value())
                .param("size", shown.getPageSize())
                .param("start", shown.getOffset())
                .query(ROW)
                .list();
    }
}
