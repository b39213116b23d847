package app.trellis.feedback;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has feedback to grow from: that there is some, and never what it says. Private notes are nothing that people have. */
@Component
class FeedbackFigures implements FigureSource {

    private static final Figure RECENT = new Figure(
            Subject.FEEDBACK, Measure.SHARE, "feedback.insights.recent", """
            SELECT p.id AS whom, p.department_id AS department, EXISTS (SELECT FROM feedback f
                WHERE f.recipient_id = p.id AND f.status = 'SENT' AND f.visibility <> 'MANAGER_ONLY'
                  AND f.sent_at > CAST(:now AS timestamptz) - interval '60 days' AND %s) AS value
            FROM person p WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL AND p.hired_on <= CAST(:today AS date) - 60""".formatted(VisibilityRule.REACHED));

    private static final Figure ANSWERED =
            new Figure(Subject.FEEDBACK, Measure.DAYS, "feedback.insights.answered", """
            SELECT p.id AS whom, p.department_id AS department, extract(epoch FROM q.closed_at - q.asked_at) / 86400 AS value
            FROM feedback_request q JOIN person p ON p.id = q.requester_id
            WHERE q.status = 'ANSWERED' AND q.closed_at > :since""");

    @Override
    public List<Figure> figures() {
        return List.of(RECENT, ANSWERED);
    }
}
