package app.trellis.feedback;

import app.trellis.activity.Activity;
import app.trellis.activity.Recorded;
import app.trellis.clients.AskablePeople.Asked;
import app.trellis.clients.ClientStaffing;
import app.trellis.database.KeptFresh;
import app.trellis.feedback.FeedbackActivity.FeedbackRead;
import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records feedback as it came about at earlier times, by the same rules as if each step were taken now; for a
 * demonstration, or for a move from another system. It is shared with the people who would see it today.
 */
@Component
@Transactional
public class FeedbackBackfill implements KeptFresh {

    private final Feedbacks feedbacks;
    private final Replies replies;
    private final Requests requests;
    private final Audiences audiences;
    private final HrReadings hrReadings;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final ApplicationEventPublisher events;

    FeedbackBackfill(
            Feedbacks feedbacks,
            Replies replies,
            Requests requests,
            Audiences audiences,
            HrReadings hrReadings,
            ClientStaffing staffing,
            Staff staff,
            ApplicationEventPublisher events) {
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.requests = requests;
        this.audiences = audiences;
        this.hrReadings = hrReadings;
        this.staffing = staffing;
        this.staff = staff;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of(
                        "feedback",
                        "written_at",
                        "sent_at",
                        "edited_at",
                        "withdrawn_at",
                        "acknowledged_at",
                        "held_until",
                        "returned_at"),
                Times.of("feedback_reader", "since"),
                Times.of("feedback_hr_reading", "first_at", "last_at"),
                Times.of("feedback_handover", "settled_at"),
                Times.of("feedback_reply", "written_at"),
                Times.of("feedback_request", "asked_at", "closed_at", "due_on", "mailed_at", "reminded_at"));
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

    /** By the manager who read it first. */
    public void holdBack(FeedbackId id, String reason, Instant at) {
        var feedback = feedbacks.findById(id).orElseThrow(NotFound::new);
        record(feedback.holdBack(feedback.firstReader().orElseThrow(), reason, at));
    }

    public void passOn(FeedbackId id, Instant at) {
        var feedback = feedbacks.findById(id).orElseThrow(NotFound::new);
        record(feedback.passOn(feedback.firstReader().orElseThrow(), at));
    }

    /** To its author, by the manager who read it first. */
    public void giveBack(FeedbackId id, String reason, Instant at) {
        var feedback = feedbacks.findById(id).orElseThrow(NotFound::new);
        record(feedback.giveBack(feedback.firstReader().orElseThrow(), reason, at));
    }

    public void readByHr(FeedbackId id, PersonId reader, Instant at) {
        hrReadings.add(id, reader, at);
        record(new FeedbackRead(id, reader, at));
    }

    public UUID ask(PersonId requester, PersonId asked, String topic, LocalDate dueOn, Instant at) {
        var contactSince = staffing.accountOf(requester)
                .map(account -> staffing.contactsSince(account.id()).get(asked))
                .orElse(null);
        var other = new Asked(staff.card(asked).orElseThrow(), contactSince, false);
        return asked(new FeedbackRequest(UUID.randomUUID(), requester, other, null, topic, dueOn, at));
    }

    /**
     * A contact was asked who has no sign-in, and mailed a link.
     *
     * @param about the requester, or a direct report of theirs
     */
    public UUID askByLink(
            PersonId requester, PersonId asked, PersonId about, String topic, LocalDate dueOn, Instant at) {
        var since = staffing.accountOf(about)
                .map(account -> staffing.contactsSince(account.id()).get(asked))
                .orElseThrow();
        var other = new Asked(staff.card(asked).orElseThrow(), since, true);
        var request = new FeedbackRequest(UUID.randomUUID(), requester, other, about, topic, dueOn, at);
        request.mailed(false, at);
        return asked(request);
    }

    private UUID asked(FeedbackRequest request) {
        record(requests.save(request).asked());
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
