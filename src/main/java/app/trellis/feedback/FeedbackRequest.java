package app.trellis.feedback;

import app.trellis.feedback.RequestActivity.FeedbackRequestAnswered;
import app.trellis.feedback.RequestActivity.FeedbackRequestCancelled;
import app.trellis.feedback.RequestActivity.FeedbackRequestDeclined;
import app.trellis.feedback.RequestActivity.FeedbackRequestHandedOver;
import app.trellis.feedback.RequestActivity.FeedbackRequested;
import app.trellis.forms.IllegalTransition;
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

/** A request for feedback on a topic. Declining it never counts against anyone. */
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

    private @Nullable Instant contactSince;
    private String topic;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private Instant askedAt;
    private @Nullable Instant closedAt;
    private @Nullable String reason;

    private @Nullable FeedbackId feedbackId;

    @Version
    private @Nullable Long version;

    /** {@code contactSince} is since when the one asked is a client's contact; null for an employee. */
    FeedbackRequest(
            UUID id,
            PersonId requester,
            PersonId asked,
            @Nullable Instant contactSince,
            String topic,
            LocalDate dueOn,
            Instant at) {
        if (requester.equals(asked)) throw new IllegalArgumentException("No one asks themselves");
        this.id = id;
        this.requesterId = requester;
        this.askedId = asked;
        this.contactSince = contactSince;
        this.topic = topic;
        this.dueOn = dueOn;
        this.askedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected FeedbackRequest() {}

    FeedbackRequested asked() {
        return new FeedbackRequested(id, requesterId, askedId, askedAt);
    }

    FeedbackRequestAnswered answer(FeedbackId feedback, Instant at) {
        close(Status.ANSWERED, at);
        feedbackId = feedback;
        return new FeedbackRequestAnswered(id, requesterId, askedId, feedback, at);
    }

    /** Another employee is to answer it. */
    FeedbackRequestHandedOver handOver(PersonId successor, PersonId by, Instant at) {
        if (status != Status.OPEN || requesterId.equals(successor))
            throw new IllegalTransition(status, "be handed over");
        var from = askedId;
        askedId = successor;
        contactSince = null;
        return new FeedbackRequestHandedOver(id, requesterId, successor, from, by, at);
    }

    /** The contact who took over from the one who was asked is to answer it. */
    FeedbackRequestHandedOver moveTo(PersonId contact, Instant since, PersonId by, Instant at) {
        if (status != Status.OPEN) throw new IllegalTransition(status, "move");
        var from = askedId;
        askedId = contact;
        contactSince = since;
        return new FeedbackRequestHandedOver(id, requesterId, contact, from, by, at);
    }

    FeedbackRequestDeclined decline(String reason, Instant at) {
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

    boolean isBy(PersonId person) {
        return requesterId.equals(person);
    }

    /** Whether the person who was asked has been a contact since then; null means an employee. */
    boolean isContactSince(@Nullable Instant today) {
        return Objects.equals(contactSince, today);
    }

    /** Whether it is declined with these words: the form was sent twice. */
    boolean isDeclinedFor(String reason) {
        return status == Status.DECLINED && reason.equals(this.reason);
    }

    boolean isTakenBack() {
        return status == Status.TAKEN_BACK;
    }

    Status status() {
        return status;
    }

    boolean isOpen() {
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

    @Nullable
    Instant contactSince() {
        return contactSince;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    public String topic() {
        return topic;
    }
}
