package app.trellis.training;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom training reaches, and who comes. */
@Component
class TrainingFigures implements FigureSource {

    private static final Figure TOOK_PART =
            new Figure(Subject.TRAINING, Measure.SHARE, "training.insights.tookPart", """
            SELECT p.id AS whom, p.department_id AS department, EXISTS (SELECT FROM enrolment e LEFT JOIN training_session s ON s.id = e.session_id
                WHERE e.person_id = p.id AND (e.completed_at > :since OR e.attended AND s.starts_at > :since)) AS value
            FROM person p WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL""");

    private static final Figure ATTENDED =
            new Figure(Subject.TRAINING, Measure.SHARE, "training.insights.attended", """
            SELECT p.id AS whom, p.department_id AS department, e.attended AS value
            FROM training_session s JOIN enrolment e ON e.session_id = s.id JOIN person p ON p.id = e.person_id
            WHERE s.starts_at > :since AND e.attended IS NOT NULL""");

    @Override
    public List<Figure> figures() {
        return List.of(TOOK_PART, ATTENDED);
    }
}
