package app.trellis.pulse;

import app.trellis.insights.Figure;
import app.trellis.insights.FigureSource;
import app.trellis.insights.Measure;
import app.trellis.insights.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether clients hear what came of a low answer. What anybody answered is never counted here. */
@Component
class PulseFigures implements FigureSource {

    private static final Figure FOLLOWED_UP =
            new Figure(Subject.CLIENTS, Measure.SHARE, "pulse.insights.followedUp", """
            SELECT id AS whom, CAST(NULL AS uuid) AS department, coalesce(told_at <= due_at, false) AS value
            FROM pulse_follow_up WHERE due_at > :since AND (told_at IS NOT NULL OR due_at < :now)""");

    @Override
    public List<Figure> figures() {
        return List.of(FOLLOWED_UP);
    }
}
