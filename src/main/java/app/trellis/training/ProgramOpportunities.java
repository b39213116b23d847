package app.trellis.training;

import app.trellis.fit.FitAsk;
import app.trellis.fit.Interests;
import app.trellis.fit.Opportunity;
import app.trellis.fit.OpportunityKind;
import app.trellis.fit.OpportunitySource;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillsOfRow;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programs that one can enrol in and learn something new from, as what may fit a person. */
@Component
class ProgramOpportunities implements OpportunitySource {

    /** The nearer what it teaches is to what is there, the better; what is there already teaches nothing. */
    private static final String BEST = """
            SELECT t.id, t.title, taught.*, EXISTS (SELECT FROM enrolment e
                WHERE e.program_id = t.id AND e.person_id = :reader AND e.status <> 'CANCELLED') AS taken_up
            FROM (
              SELECT s.program_id, sum(CASE WHEN m.level = s.level - 1 THEN 2 ELSE 1 END) AS points
              FROM %s
              JOIN training_skill s ON s.skill_id = m.skill_id AND s.level > m.level
              GROUP BY s.program_id) best
            JOIN training_program t ON t.id = best.program_id AND t.status = 'PUBLISHED'
            LEFT JOIN LATERAL (SELECT %s FROM training_skill WHERE program_id = t.id) taught ON true
            ORDER BY best.points DESC, t.published_at DESC, t.id LIMIT %d
            """.formatted(MINE, SkillsOfRow.COLUMNS, MOST);

    private final JdbcClient jdbc;

    ProgramOpportunities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Opportunity> openTo(CurrentPerson me, Interests interests) {
        return jdbc.sql(BEST)
                .params(interests.parameters())
                .param("reader", me.id().value())
                .query((row, number) -> new Opportunity(
                        OpportunityKind.TRAINING,
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        FitAsk.training(SkillsOfRow.of(row)),
                        row.getBoolean("taken_up")))
                .list();
    }
}
