package app.trellis.responsibilities;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who carries something beside their job. Who declined is never counted. */
@Component
class ResponsibilityFigures implements FigureSource {

    private static final Figure CARRY =
            new Figure(Subject.RESPONSIBILITIES, Measure.SHARE, "responsibilities.insights.carry", """
            SELECT p.id AS whom, p.department_id AS department,
              EXISTS (SELECT FROM responsibility_holder h WHERE h.person_id = p.id AND h.ended_at IS NULL) AS value
            FROM person p WHERE p.kind = 'EMPLOYEE' AND p.left_on IS NULL""");

    @Override
    public List<Figure> figures() {
        return List.of(CARRY);
    }
}
