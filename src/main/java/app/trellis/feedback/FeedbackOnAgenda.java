package app.trellis.feedback;

import app.trellis.clients.AgendaSource;
import org.springframework.stereotype.Component;

/**
 * How much was shared with a client since both sides met last: only what has reached the person whom it is about, who may
 * read the agenda too. It names nobody, as not all who meet may read the feedback. What it says stands where it may be read.
 */
@Component
class FeedbackOnAgenda implements AgendaSource {

    @Override
    public String sql() {
        return """
                SELECT 'feedback.agenda' AS message, ARRAY['n' || count(*)] AS arguments, CAST(:account AS uuid) AS about,
                  '/clients/' || CAST(:account AS uuid) || '/feedback' AS href,
                  max(greatest(f.sent_at, f.held_until)) AS since, 5 AS weight
                FROM feedback f WHERE f.account_id = :account AND f.status = 'SENT'
                  AND greatest(f.sent_at, f.held_until) > CAST(:last AS timestamptz) AND\s""" + VisibilityRule.REACHED + " HAVING count(*) > 0";
    }
}
