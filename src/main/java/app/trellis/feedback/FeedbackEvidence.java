package app.trellis.feedback;

import app.trellis.expertise.Evidence;
import app.trellis.expertise.WithdrawnEvidence;
import app.trellis.feedback.FeedbackActivity.FeedbackWithdrawn;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback that somebody received and may choose to show what they can do. What is withdrawn shows nothing any more. */
@Component
@Transactional(readOnly = true)
class FeedbackEvidence implements Evidence.Source {

    private final WithdrawnEvidence withdrawn;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackEvidence(WithdrawnEvidence withdrawn, MessageSource messages, JdbcClient jdbc, Clock clock) {
        this.withdrawn = withdrawn;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Evidence> of(PersonId person) {
        return jdbc.sql("""
                        SELECT f.id, a.name, f.sent_at FROM feedback f JOIN person a ON a.id = f.author_id
                        WHERE f.recipient_id = :viewer AND f.status = 'SENT' AND\s""" + VisibilityRule.SQL + " ORDER BY f.sent_at DESC, f.id LIMIT :most")
                .param("viewer", person.value())
                .param("hr", false)
                .param("most", MOST)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    var sentOn = LocalDate.ofInstant(row.getTimestamp("sent_at").toInstant(), clock.getZone());
                    return new Evidence(
                            Evidence.Kind.FEEDBACK,
                            id,
                            title(row.getString("name")),
                            sentOn,
                            "/feedback/" + id,
                            List.of());
                })
                .list();
    }

    private String title(String author) {
        return messages.getMessage("feedback.line.RECEIVED", new Object[] {author}, Locale.UK);
    }

    @EventListener
    @Transactional
    void forget(FeedbackWithdrawn happened) {
        withdrawn.withdraw(happened.feedback().value(), null, happened.at());
    }
}
