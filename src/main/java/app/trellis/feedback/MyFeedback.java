package app.trellis.feedback;

import app.trellis.journey.MyData;
import org.springframework.stereotype.Component;

/** Feedback that somebody received and gave, but for notes about them that they do not see. */
@Component
class MyFeedback implements MyData {

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public String sql() {
        return """
                SELECT a.name AS author, r.name AS recipient, f.kind, f.visibility, f.status, f.situation, f.behaviour, f.impact, f.next_step,
                  f.written_at, f.sent_at, f.acknowledged_at
                FROM feedback f JOIN person a ON a.id = f.author_id JOIN person r ON r.id = f.recipient_id
                WHERE (f.author_id = :person OR f.recipient_id = :person) AND\s""" + VisibilityRule.OWN + " ORDER BY f.written_at";
    }
}
