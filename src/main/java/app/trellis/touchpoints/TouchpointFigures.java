package app.trellis.touchpoints;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether clients and managers meet as they planned. Cancelled by nobody is one whose account ended, or whose contacts left. */
@Component
class TouchpointFigures implements FigureSource {

    private static final Figure HELD = new Figure(Subject.CLIENTS, Measure.SHARE, "touchpoints.insights.held", """
            SELECT id AS whom, CAST(NULL AS uuid) AS department, held_at IS NOT NULL AS value
            FROM touchpoint WHERE starts_at > :since AND ends_at <= :now AND (cancelled_at IS NULL OR cancelled_by IS NOT NULL)""");

    @Override
    public List<Figure> figures() {
        return List.of(HELD);
    }
}
