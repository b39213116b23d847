package app.trellis.feedback;

import app.trellis.expertise.Evidence;
import app.trellis.expertise.WithdrawnEvidence;
import app.trellis.feedback.FeedbackActivity.FeedbackWithdrawn;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback that somebody received and may choose to show what they can do. What is withdrawn shows nothing any more. */
@Component
@Transactional(readOnly = true)
class FeedbackEvidence implements Evidence.Source {

    /** So many characters tell one from another. */
    private static final int SHOWN = 80;

    private final WithdrawnEvidence withdrawn;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackEvidence(WithdrawnEvidence withdrawn, JdbcClient jdbc, Clock clock) {
        this.withdrawn = withdrawn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Evidence> of(PersonId person) {
        return jdbc.sql("""
                        SELECT f.id, a.name, f.situation, f.sent_at FROM feedback f JOIN person a ON a.id = f.author_id
                        WHERE f.recipient_id = :viewer AND f.status = 'SENT' AND\s""" + VisibilityRule.SQL + " ORDER BY f.sent_at DESC, f.id LIMIT :most")
                .param("viewer", person.value())
                .param("hr", false)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var sentOn = LocalDate.ofInstant(row.getTimestamp("sent_at").toInstant(), clock.getZone());
                    return new Evidence(
                            Evidence.Kind.FEEDBACK,
                            id,
                            row.getString("name") + ": " + beginning(row.getString("situation")),
                            sentOn,
                            "/feedback/" + id,
                            List.of());
                })
                .list();
    }

    private static String beginning(String words) {
        return Text.shortened(Text.line(words), SHOWN);
    }

    @EventListener
    @Transactional
    void forget(FeedbackWithdrawn happened) {
        withdrawn.withdraw(happened.feedback().value(), null, happened.at());
    }
}
