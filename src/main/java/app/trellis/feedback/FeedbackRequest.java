package app.trellis.feedback;

import app.trellis.clients.AskablePeople.Asked;
import app.trellis.feedback.RequestActivity.FeedbackRequestAnswered;
import app.trellis.feedback.RequestActivity.FeedbackRequestCancelled;
import app.trellis.feedback.RequestActivity.FeedbackRequestDeclined;
import app.trellis.feedback.RequestActivity.FeedbackRequestHandedOver;
import app.trellis.feedback.RequestActivity.FeedbackRequested;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.Refused;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A request for feedback on a topic, about oneself or a direct report. Declining it never counts against anyone. */
@Entity
@CheckReturnValue
class FeedbackRequest {

    enum Status {
        OPEN,
        ANSWERED,
        DECLINED,
        TAKEN_BACK
    }

    /** On {@code feedback_request q}: whether the person who was asked still has that part, and so sees it. */
    static final String STANDS = """
            (q.contact_since IS NULL OR EXISTS (SELECT FROM client_contact c
              JOIN client_account a ON a.id = c.account_id AND a.ended_on IS NULL
              WHERE c.person_id = q.asked_id AND c.removed_at IS NULL AND c.added_at = q.contact_since))""";

    @Id
    private UUID id;

    private PersonId requesterId;

    private PersonId askedId;

    private @Nullable PersonId aboutId;

    private @Nullable Instant contactSince;
    private boolean byLink;
    private String topic;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private Instant askedAt;
    private @Nullable Instant closedAt;
    private @Nullable String reason;
    private @Nullable Instant mailedAt;
    private @Nullable Instant remindedAt;

    private @Nullable FeedbackId feedbackId;

    @Version
    private @Nullable Long version;

    /** {@code about} is the direct report who receives the answer; null where it is the requester. */
    FeedbackRequest(
            UUID id,
            PersonId requester,
            Asked asked,
            @Nullable PersonId about,
            String topic,
            LocalDate dueOn,
            Instant at) {
        var other = asked.person().id();
        if (requester.equals(other) || other.equals(about))
            throw new IllegalArgumentException("No one asks themselves");
        this.id = id;
        this.requesterId = requester;
        this.askedId = other;
        this.contactSince = asked.contactSince();
        this.byLink = asked.byLink();
        this.aboutId = requester.equals(about) ? null : about;
        this.topic = topic;
        this.dueOn = dueOn;
        this.askedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected FeedbackRequest() {}

    FeedbackRequested asked() {
        return new FeedbackRequested(id, requesterId, askedId, aboutId, byLink, askedAt);
    }

    FeedbackRequestAnswered answer(FeedbackId feedback, Instant at) {
        close(Status.ANSWERED, at);
        feedbackId = feedback;
        return new FeedbackRequestAnswered(id, requesterId, askedId, feedback, at);
    }

    /** Another employee is to answer it. */
    FeedbackRequestHandedOver handOver(PersonId successor, PersonId by, Instant at) {
        if (status != Status.OPEN || byLink || isFor(successor)) throw new IllegalTransition(status, "be handed over");
        var from = askedId;
        askedId = successor;
        contactSince = null;
        return new FeedbackRequestHandedOver(id, requesterId, successor, from, by, at);
    }

    /** The contact who took over from the one who was asked is to answer it. */
    FeedbackRequestHandedOver moveTo(PersonId contact, Instant since, boolean byLink, PersonId by, Instant at) {
        if (status != Status.OPEN) throw new IllegalTransition(status, "move");
        var from = askedId;
        askedId = contact;
        contactSince = since;
        this.byLink = byLink;
        mailedAt = null;
        remindedAt = null;
        return new FeedbackRequestHandedOver(id, requesterId, contact, from, by, at);
    }

    FeedbackRequestDeclined decline(@Nullable String reason, Instant at) {
        close(Status.DECLINED, at);
        this.reason = reason;
        return new FeedbackRequestDeclined(id, requesterId, askedId, at);
    }

    FeedbackRequestCancelled takeBack(Instant at) {
        close(Status.TAKEN_BACK, at);
        return new FeedbackRequestCancelled(id, requesterId, askedId, at);
    }

    private void close(Status next, Instant at) {
        if (status != Status.OPEN) throw new IllegalTransition(status, "become " + next);
        status = next;
        closedAt = at;
    }

    /** Whether this person asked, or receives the answer: neither can be asked for it. */
    boolean isFor(PersonId person) {
        return requesterId.equals(person) || person.equals(aboutId);
    }

    /** A mail with a link was written; it is again, if the mail server refuses it. */
    void mailed(boolean reminder, Instant at) {
        if (reminder) remindedAt = at;
        else mailedAt = at;
    }

    /** Whether the person who was asked has been a contact since then; null means an employee. */
    boolean isContactSince(@Nullable Instant today) {
        return Objects.equals(contactSince, today);
    }

    /** Whether it is declined with these words: the form was sent twice. */
    boolean isDeclinedFor(@Nullable String reason) {
        return status == Status.DECLINED && Objects.equals(reason, this.reason);
    }

    boolean isAnsweredBy(FeedbackId feedback) {
        return feedback.equals(feedbackId);
    }

    /** Somebody was quicker, and nothing changes. */
    Refused closed(String address) {
        return new Refused(address, "feedback.request.closed." + status);
    }

    boolean isTakenBack() {
        return status == Status.TAKEN_BACK;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    UUID id() {
        return id;
    }

    PersonId requesterId() {
        return requesterId;
    }

    PersonId askedId() {
        return askedId;
    }

    /** Who receives the answer. */
    PersonId recipientId() {
        return Objects.requireNonNullElse(aboutId, requesterId);
    }

    @Nullable
    Instant contactSince() {
        return contactSince;
    }

    /** Whether the person who was asked answers by a link, without signing in. */
    boolean isByLink() {
        return byLink;
    }

    @Nullable
    FeedbackId feedbackId() {
        return feedbackId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String topic() {
        return topic;
    }

    public @Nullable String reason() {
        return reason;
    }
}
