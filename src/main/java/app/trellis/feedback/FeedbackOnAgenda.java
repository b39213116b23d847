package app.trellis.feedback;

import app.trellis.clients.AgendaSource;
import org.springframework.stereotype.Component;

/**
 * How much was shared with a client since both sides met last, and about whom: only what has reached that person, who may
 * read the agenda too. What it says stands where it may be read.
 */
@Component
class FeedbackOnAgenda implements AgendaSource {

    @Override
    public String sql() {
        return """
                SELECT 'feedback.agenda' AS message, ARRAY['n' || count(*), 't' || p.name] AS arguments, p.id AS about,
                  '/clients/' || CAST(:account AS uuid) || '/feedback' AS href,
                  max(greatest(f.sent_at, f.held_until)) AS since, 5 AS weight
                FROM feedback f JOIN person p ON p.id = f.recipient_id
                WHERE f.account_id = :account AND f.status = 'SENT'
                  AND greatest(f.sent_at, f.held_until) > CAST(:last AS timestamptz) AND\s""" + VisibilityRule.REACHED + " GROUP BY p.id, p.name";
    }
}
