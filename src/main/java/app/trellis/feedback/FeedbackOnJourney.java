package app.trellis.feedback;

import app.trellis.journey.JourneyKind;
import app.trellis.journey.JourneySource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Feedback that somebody received. What they chose of it stands on their journey, without the name of its author. */
@Component
class FeedbackOnJourney implements JourneySource {

    @Override
    public Set<JourneyKind> kinds() {
        return Set.of(JourneyKind.FEEDBACK);
    }

    @Override
    public String sql() {
        return """
                SELECT 'FEEDBACK' AS kind, f.id, (f.sent_at AT TIME ZONE :zone)::date AS day, NULL::date AS until, f.situation AS title,
                  '' AS place, NULL::int AS level, f.behaviour || E'\\n' || f.impact AS words, '/feedback/' || f.id AS href
                FROM feedback f WHERE f.recipient_id = :person AND f.status = 'SENT' AND\s""" + VisibilityRule.OWN;
    }
}
