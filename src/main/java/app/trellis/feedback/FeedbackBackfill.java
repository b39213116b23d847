package app.trellis.feedback;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records feedback as it came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. It is shared with the people who would see it today.
 */
@Component
@Transactional
public class FeedbackBackfill {

    private final Feedbacks feedbacks;
    private final Replies replies;
    private final Requests requests;
    private final Audiences audiences;
    private final ClientStaffing staffing;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    FeedbackBackfill(
            Feedbacks feedbacks,
            Replies replies,
            Requests requests,
            Audiences audiences,
            ClientStaffing staffing,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.requests = requests;
        this.audiences = audiences;
        this.staffing = staffing;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Moves all that was written before a moment on by some days, so that a demonstration does not age. */
    public void moveOn(Instant before, int days) {
        moveOn("feedback", "written_at", before, days, "sent_at", "edited_at", "withdrawn_at", "acknowledged_at");
        moveOn("feedback_reply", "written_at", before, days);
        moveOn("feedback_request", "asked_at", before, days, "closed_at", "due_on");
    }

    private void moveOn(String table, String begin, Instant before, int days, String... others) {
        var moved = Stream.concat(Stream.of(begin), Stream.of(others))
                .map(column -> column + " = " + column + " + make_interval(days => :days)")
                .collect(Collectors.joining(", "));
        jdbc.sql("UPDATE " + table + " SET " + moved + " WHERE " + begin + " < :before")
                .param("days", days)
                .param("before", Timestamp.from(before))
                .update();
    }

    public FeedbackId draft(
            PersonId author,
            PersonId recipient,
            FeedbackKind kind,
            Visibility visibility,
            FeedbackText text,
            Instant at) {
        var id = FeedbackId.random();
        var content = new FeedbackContent(kind, visibility, text);
        feedbacks.save(new Feedback(id, author, recipient, content, null, at));
        return id;
    }

    public void send(FeedbackId id, Instant at) {
        var feedback = feedbacks.findById(id).orElseThrow(NotFound::new);
        record(feedback.send(audiences.of(feedback), at));
    }

    public void acknowledge(FeedbackId id, Instant at) {
        var feedback = feedbacks.findById(id).orElseThrow(NotFound::new);
        feedback.acknowledge(feedback.recipientId(), at).ifPresent(this::record);
    }

    public void reply(FeedbackId id, PersonId author, String text, Instant at) {
        record(replies.save(new Reply(UUID.randomUUID(), id, author, text, at)).written());
    }

    public void withdraw(FeedbackId id, Instant at) {
        record(feedbacks.findById(id).orElseThrow(NotFound::new).withdraw(at));
    }

    public UUID ask(PersonId requester, PersonId asked, String topic, LocalDate dueOn, Instant at) {
        var contactSince = staffing.accountOfContact(asked)
                .map(account -> staffing.contactsSince(account.id()).get(asked))
                .orElse(null);
        var request =
                requests.save(new FeedbackRequest(UUID.randomUUID(), requester, asked, contactSince, topic, dueOn, at));
        record(request.asked());
        return request.id();
    }

    public void answer(UUID request, FeedbackId feedback, Instant at) {
        record(requests.findById(request).orElseThrow(NotFound::new).answer(feedback, at));
    }

    public void decline(UUID request, String reason, Instant at) {
        record(requests.findById(request).orElseThrow(NotFound::new).decline(reason, at));
    }

    private void record(Activity past) {
        events.publishEvent(new Recorded(past));
    }
}
