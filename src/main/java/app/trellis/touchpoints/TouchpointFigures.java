package app.trellis.touchpoints;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether clients and managers meet as they planned. What was cancelled because the account ended was not to be held. */
@Component
class TouchpointFigures implements FigureSource {

    private static final Figure HELD = new Figure(Subject.CLIENTS, Measure.SHARE, "touchpoints.insights.held", """
            SELECT t.id AS whom, CAST(NULL AS uuid) AS department, t.held_at IS NOT NULL AS value
            FROM touchpoint t JOIN client_account a ON a.id = t.account_id
            WHERE t.starts_at > :since AND t.ends_at <= :now AND (t.cancelled_at IS NULL
              OR t.cancelled_by IS NOT NULL AND (a.ended_on IS NULL OR t.starts_at < CAST(a.ended_on AS timestamp) AT TIME ZONE :zone))""");

    @Override
    public List<Figure> figures() {
        return List.of(HELD);
    }
}
