package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.activity.ChangedFields;
import app.trellis.feedback.FeedbackActivity.FeedbackAcknowledged;
import app.trellis.feedback.FeedbackActivity.FeedbackCorrected;
import app.trellis.feedback.FeedbackActivity.FeedbackHeldBack;
import app.trellis.feedback.FeedbackActivity.FeedbackPassedOn;
import app.trellis.feedback.FeedbackActivity.FeedbackReturned;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.feedback.FeedbackActivity.FeedbackWithdrawn;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * What one person says about the work of another. Its readers are fixed when it is sent; only its recipient lets another
 * manager read it.
 */
@Entity
@CheckReturnValue
class Feedback {

    @EmbeddedId
    private FeedbackId id;

    private PersonId authorId;

    private PersonId recipientId;

    @Embedded
    private FeedbackContent content;

    @Enumerated(EnumType.STRING)
    private FeedbackStatus status = FeedbackStatus.DRAFT;

    @Embedded
    private @Nullable Delivery delivery;

    @ElementCollection
    @CollectionTable(name = "feedback_reader", joinColumns = @JoinColumn(name = "feedback_id"))
    private Set<Reader> readers = new HashSet<>();

    @Embedded
    private @Nullable Hold hold;

    private @Nullable UUID requestId;
    private Instant writtenAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant acknowledgedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** A draft, which only its author sees; {@code request} is the one that it answers, null for none. */
    Feedback(
            FeedbackId id,
            PersonId author,
            PersonId recipient,
            FeedbackContent content,
            @Nullable UUID request,
            Instant at) {
        if (author.equals(recipient)) throw new IllegalArgumentException("No one gives feedback to themselves");
        this.id = id;
        this.authorId = author;
        this.recipientId = recipient;
        this.content = content;
        this.requestId = request;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    /** Changes a draft. */
    void rewrite(FeedbackContent content, Instant at) {
        if (!isDraft()) throw new IllegalTransition(status, "rewrite");
        if (this.content.equals(content)) return;
        this.content = content;
        this.writtenAt = at;
        edits = edits.next(authorId.value());
    }

    /** Sends it to exactly these people. */
    FeedbackSent send(Audience audience, Instant at) {
        if (!isDraft() || !content.text().isWhole()) throw new IllegalTransition(status, "send");
        audience.readers().forEach(reader -> readers.add(reader.from(at)));
        delivery = audience.delivery(at);
        hold = audience.managerFirst() ? Hold.of(at) : null;
        status = FeedbackStatus.SENT;
        return new FeedbackSent(id, recipientId, authorId, at);
    }

    /** Changes the wording, and nothing else, shortly after sending. New wording is unread again. Empty for the same words. */
    Optional<FeedbackCorrected> edit(FeedbackText text, Instant at) {
        if (!isEditable(at) || !text.isWhole()) throw new IllegalTransition(status, "edit");
        if (content.text().equals(text)) return Optional.empty();
        var fields = ChangedFields.between(content.text(), text);
        content = content.with(text);
        editedAt = at;
        edits = edits.next(authorId.value());
        acknowledgedAt = null;
        return Optional.of(new FeedbackCorrected(id, authorId, at, fields));
    }

    /** Whether a manager reads it, and its recipient does not yet. */
    public boolean isHeld(Instant now) {
        return isSent() && !hasReachedRecipient(now);
    }

    /** Whether its recipient may read it; what was withdrawn before it reached them never does. */
    boolean hasReachedRecipient(Instant now) {
        var last = withdrawnAt != null && withdrawnAt.isBefore(now) ? withdrawnAt : now;
        return hold == null || hold.isOver(last);
    }

    /** The manager who reads it before its recipient; nobody where it reached the recipient at once. */
    Optional<PersonId> firstReader() {
        if (hold == null) return Optional.empty();
        return readers.stream().filter(Reader::isManager).map(Reader::person).findFirst();
    }

    /** Keeps it from its recipient for as long as is possible. Its author reads why. */
    FeedbackHeldBack holdBack(PersonId by, String reason, Instant at) {
        hold = held(at, "hold back").longer(requireNonNull(delivery).sentAt(), by, reason);
        return new FeedbackHeldBack(id, by, at);
    }

    /** Lets its recipient read it now. */
    FeedbackPassedOn passOn(PersonId by, Instant at) {
        hold = held(at, "pass on").over(at);
        return new FeedbackPassedOn(id, by, at);
    }

    /** Gives it back to its author, who reads why and may write anew. Its recipient never sees it. */
    FeedbackReturned giveBack(PersonId by, String reason, Instant at) {
        hold = held(at, "return").returned(by, reason, at);
        status = FeedbackStatus.RETURNED;
        return new FeedbackReturned(id, by, at);
    }

    private Hold held(Instant at, String verb) {
        if (hold == null || !isHeld(at)) throw new IllegalTransition(status, verb);
        return hold;
    }

    public boolean canBeWithdrawn() {
        return hasText() && !isDraft();
    }

    /** Deletes the text. That there was feedback stays visible. */
    FeedbackWithdrawn withdraw(Instant at) {
        if (!canBeWithdrawn()) throw new IllegalTransition(status, "withdraw");
        status = FeedbackStatus.WITHDRAWN;
        withdrawnAt = at;
        content = content.with(FeedbackText.NONE);
        return new FeedbackWithdrawn(id, authorId, at);
    }

    public boolean canBeAcknowledgedBy(PersonId person) {
        return isSent() && visibility() != Visibility.MANAGER_ONLY && person.equals(recipientId);
    }

    /** Marks the present wording as read by the recipient; empty if it is. */
    Optional<FeedbackAcknowledged> acknowledge(PersonId by, Instant at) {
        if (!canBeAcknowledgedBy(by)) throw new IllegalTransition(status, "acknowledge");
        if (acknowledgedAt != null) return Optional.empty();
        acknowledgedAt = at;
        return Optional.of(new FeedbackAcknowledged(id, by, at));
    }

    /** Whether the author may change the wording of what was sent. */
    public boolean isEditable(Instant now) {
        return isSent() && delivery != null && now.isBefore(delivery.editableUntil());
    }

    /** Praise that its author may say again before others. A private note stays one. */
    public boolean canBeSaidInPublicBy(CurrentPerson person) {
        return isSent()
                && isFrom(person)
                && content.kind() == FeedbackKind.PRAISE
                && visibility() != Visibility.MANAGER_ONLY;
    }

    public boolean isDraft() {
        return status == FeedbackStatus.DRAFT;
    }

    public boolean isSent() {
        return status == FeedbackStatus.SENT;
    }

    public boolean isReturned() {
        return status == FeedbackStatus.RETURNED;
    }

    /** Whether its text is there: it was not withdrawn. */
    public boolean hasText() {
        return status != FeedbackStatus.WITHDRAWN;
    }

    public boolean isFrom(CurrentPerson person) {
        return person.is(authorId);
    }

    public boolean isFor(CurrentPerson person) {
        return person.is(recipientId);
    }

    public FeedbackId id() {
        return id;
    }

    public PersonId authorId() {
        return authorId;
    }

    public PersonId recipientId() {
        return recipientId;
    }

    public FeedbackContent content() {
        return content;
    }

    public Visibility visibility() {
        return content.visibility();
    }

    public FeedbackStatus status() {
        return status;
    }

    public @Nullable UUID requestId() {
        return requestId;
    }

    /** Null for a draft. */
    public @Nullable Delivery delivery() {
        return delivery;
    }

    /** Null where it reached its recipient at once. */
    public @Nullable Hold hold() {
        return hold;
    }

    public Set<Reader> readers() {
        return Set.copyOf(readers);
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public Edits edits() {
        return edits;
    }
}
