package app.trellis.hiring;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether openings find somebody inside, and how long people wait to hear of their application. */
@Component
class HiringFigures implements FigureSource {

    private static final Figure APPLIED = new Figure(Subject.OPENINGS, Measure.SHARE, "hiring.insights.applied", """
            SELECT o.id AS whom, o.department_id AS department, EXISTS (SELECT FROM job_application a WHERE a.opening_id = o.id) AS value
            FROM opening o
            WHERE o.status <> 'DRAFT' AND o.published_at BETWEEN :since AND CAST(:now AS timestamptz) - interval '14 days'""");

    private static final Figure ANSWERED = new Figure(Subject.OPENINGS, Measure.DAYS, "hiring.insights.answered", """
            SELECT a.applicant_id AS whom, o.department_id AS department, extract(epoch FROM step.first_at - a.applied_at) / 86400 AS value
            FROM job_application a JOIN opening o ON o.id = a.opening_id
            CROSS JOIN LATERAL (SELECT min(s.moved_at) AS first_at FROM job_application_step s
              WHERE s.application_id = a.id AND s.moved_by <> a.applicant_id) step
            WHERE a.applied_at > :since AND step.first_at IS NOT NULL""");

    /** By the role that they had on the day on which they applied. */
    private static final Figure MOVED = new Figure(Subject.OPENINGS, Measure.SHARE, "hiring.insights.moved", """
            SELECT a.applicant_id AS whom, o.department_id AS department, r.department_id <> o.department_id AS value
            FROM job_application a JOIN opening o ON o.id = a.opening_id
            JOIN person_role r ON r.person_id = a.applicant_id
              AND daterange(r.started_on, r.ended_on) @> CAST(a.applied_at AT TIME ZONE :zone AS date)
            WHERE a.stage = 'HIRED' AND a.moved_at > :since""");

    @Override
    public List<Figure> figures() {
        return List.of(APPLIED, ANSWERED, MOVED);
    }
}
