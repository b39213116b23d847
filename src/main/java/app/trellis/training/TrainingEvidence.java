package app.trellis.training;

import app.trellis.expertise.Evidence;
import app.trellis.expertise.WithdrawnEvidence;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.training.EnrolmentActivity.AttendanceRecorded;
import app.trellis.training.EnrolmentActivity.CompletionTakenBack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs that somebody attended or completed, and that taught them skills. */
@Component
@Transactional(readOnly = true)
class TrainingEvidence implements Evidence.Source {

    private final Enrolments enrolments;
    private final WithdrawnEvidence withdrawn;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingEvidence(Enrolments enrolments, WithdrawnEvidence withdrawn, JdbcClient jdbc, Clock clock) {
        this.enrolments = enrolments;
        this.withdrawn = withdrawn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Evidence> of(PersonId person) {
        var attended = new LinkedHashMap<UUID, Evidence>();
        jdbc.sql("""
                        SELECT t.id, t.title, d.at, k.skill_id, k.level
                        FROM (SELECT e.program_id, max(coalesce(e.completed_at, s.ends_at)) AS at
                          FROM enrolment e LEFT JOIN training_session s ON s.id = e.session_id
                          WHERE e.person_id = :person AND (e.attended OR e.completed_at IS NOT NULL)
                            AND EXISTS (SELECT FROM training_skill k WHERE k.program_id = e.program_id)
                          GROUP BY e.program_id ORDER BY at DESC, e.program_id LIMIT :most) d
                        JOIN training_program t ON t.id = d.program_id JOIN training_skill k ON k.program_id = t.id
                        ORDER BY d.at DESC, t.id, k.level DESC, k.skill_id
                        """).param("person", person.value()).param("most", MOST).query(row -> {
            var id = row.getObject("id", UUID.class);
            var title = row.getString("title");
            var on = LocalDate.ofInstant(row.getTimestamp("at").toInstant(), clock.getZone());
            attended.computeIfAbsent(id, program -> evidence(program, title, on))
                    .shows()
                    .add(new SkillAsked(new SkillId(row.getObject("skill_id", UUID.class)), row.getInt("level"), true));
        });
        return List.copyOf(attended.values());
    }

    private static Evidence evidence(UUID program, String title, LocalDate on) {
        return new Evidence(Evidence.Kind.TRAINING, program, title, on, "/training/" + program, new ArrayList<>());
    }

    /** HR corrects that somebody was there. */
    @EventListener(condition = "!#happened.attended()")
    @Transactional
    void forget(AttendanceRecorded happened) {
        forgetWhatShows(happened);
    }

    @EventListener
    @Transactional
    void forget(CompletionTakenBack happened) {
        forgetWhatShows(happened);
    }

    private void forgetWhatShows(EnrolmentActivity happened) {
        if (!enrolments.existsAttended(happened.program(), happened.person()))
            withdrawn.withdraw(happened.program().value(), happened.person(), happened.at());
    }
}
