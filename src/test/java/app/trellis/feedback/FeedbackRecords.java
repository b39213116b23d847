package app.trellis.feedback;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The manager wrote to the employee, and reads first what the client suggests; the employee asked the manager and has a draft
 * about the other employee.
 */
@Component
class FeedbackRecords implements PermissionRecords {

    private final FeedbackBackfill past;
    private final Feedbacks feedbacks;
    private final Audiences audiences;
    private final Clock clock;

    FeedbackRecords(FeedbackBackfill past, Feedbacks feedbacks, Audiences audiences, Clock clock) {
        this.past = past;
        this.feedbacks = feedbacks;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var now = clock.instant();
        var text = new FeedbackText("On Monday", "you stayed calm", "and it was settled", "");
        var manager = viewers.manager().id();
        var employee = viewers.employee().id();
        var feedback = past.draft(manager, employee, FeedbackKind.PRAISE, Visibility.RECIPIENT_AND_MANAGER, text, now);
        past.send(feedback, now);
        var draft = past.draft(
                employee, viewers.otherEmployee().id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, now);
        var request = past.ask(
                employee, manager, "The hand-over", LocalDate.now(clock).plusDays(3), now);
        var held = past.draft(
                viewers.client().id(), employee, FeedbackKind.TO_IMPROVE, Visibility.RECIPIENT_AND_MANAGER, text, now);
        past.send(held, now);
        feedbacks.flush();
        var version = feedbacks.findById(feedback).orElseThrow().edits().count();
        return Map.of(
                "feedback",
                feedback,
                "heldFeedback",
                held,
                "feedbackVersion",
                version,
                "draftFeedback",
                draft,
                "draftAudience",
                audiences.of(feedbacks.findById(draft).orElseThrow()).mark(),
                "feedbackRequest",
                request);
    }
}
