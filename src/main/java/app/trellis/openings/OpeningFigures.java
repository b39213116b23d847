package app.trellis.openings;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long openings stand open. */
@Component
class OpeningFigures implements FigureSource {

    private static final Figure FILLED = new Figure(Subject.OPENINGS, Measure.DAYS, "openings.insights.filled", """
            SELECT id AS whom, department_id AS department, extract(epoch FROM filled_at - published_at) / 86400 AS value
            FROM opening WHERE status = 'FILLED' AND filled_at > :since""");

    @Override
    public List<Figure> figures() {
        return List.of(FILLED);
    }
}
