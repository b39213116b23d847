package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person tells another about their work. Who reads it is frozen when it is sent, and never widened. */
@Entity
class Feedback {

    /** How long the author may still change the words after sending. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    enum Status {
        DRAFT,
        SENT,
        WITHDRAWN
    }

    @EmbeddedId
    private FeedbackId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private PersonId authorId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recipient_id"))
    private PersonId recipientId;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Embedded
    private FeedbackText text;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private @Nullable ClientAccountId accountId;

    @ElementCollection
    @CollectionTable(name = "feedback_reader", joinColumns = @JoinColumn(name = "feedback_id"))
    private Set<Reader> readers = new HashSet<>();

    private @Nullable UUID requestId;
    private Instant writtenAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant withdrawnAt;

    private @Nullable Instant acknowledgedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** A draft, which nobody but its author sees. */
    Feedback(
            FeedbackId id,
            PersonId author,
            PersonId recipient,
            FeedbackKind kind,
            Visibility visibility,
            FeedbackText text,
            Instant at) {
        if (author.equals(recipient)) throw new IllegalArgumentException("Nobody gives feedback to themselves");
        this.id = id;
        this.authorId = author;
        this.recipientId = recipient;
        this.kind = kind;
        this.visibility = visibility;
        this.text = text;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    /** Remembers the request that it is written for; null for none. */
    void isFor(@Nullable UUID request) {
        if (status != Status.DRAFT) throw new IllegalTransition(status, "be for a request");
        requestId = request;
    }

    /** Changes a draft. */
    void rewrite(FeedbackKind kind, Visibility visibility, FeedbackText text, Instant at) {
        if (status != Status.DRAFT) throw new IllegalTransition(status, "rewrite");
        if (kind == this.kind && visibility == this.visibility && text.equals(this.text)) return;
        this.kind = kind;
        this.visibility = visibility;
        this.text = text;
        this.writtenAt = at;
        edits = edits.next(authorId.value());
    }

    /**
     * Sends it to exactly these readers, beside the recipient as the visibility says.
     *
     * @param account the client with which it is shared; null where it is not
     */
    void send(Collection<Reader> readers, @Nullable ClientAccountId account, Instant at) {
        if (status != Status.DRAFT || !text.isWhole()) throw new IllegalTransition(status, "send");
        this.readers.addAll(readers);
        accountId = account;
        status = Status.SENT;
        sentAt = at;
    }

    /** Changes the words, and nothing else, shortly after sending. Other words wait for the recipient again. */
    void edit(FeedbackText text, Instant at) {
        if (!isEditable(at) || !text.isWhole()) throw new IllegalTransition(status, "edit");
        if (this.text.equals(text)) return;
        this.text = text;
        editedAt = at;
        edits = edits.next(authorId.value());
        acknowledgedAt = null;
    }

    /** That it was stays, the text goes. */
    void withdraw(Instant at) {
        if (status != Status.SENT) throw new IllegalTransition(status, "withdraw");
        status = Status.WITHDRAWN;
        withdrawnAt = at;
        text = FeedbackText.NONE;
    }

    /** The recipient has read these words. */
    void acknowledge(PersonId by, Instant at) {
        if (status != Status.SENT || visibility == Visibility.MANAGER_ONLY || !by.equals(recipientId))
            throw new IllegalTransition(status, "acknowledge");
        if (acknowledgedAt == null) acknowledgedAt = at;
    }

    /** Until when the author may change the words; null for a draft. */
    public @Nullable Instant editableUntil() {
        return sentAt == null ? null : sentAt.plus(EDITABLE);
    }

    public boolean isEditable(Instant now) {
        return status == Status.SENT && sentAt != null && now.isBefore(sentAt.plus(EDITABLE));
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    public boolean isSent() {
        return status == Status.SENT;
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

    public FeedbackKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    public FeedbackText text() {
        return text;
    }

    public Status status() {
        return status;
    }

    public @Nullable UUID requestId() {
        return requestId;
    }

    /** The client with which it was shared. */
    public @Nullable ClientAccountId accountId() {
        return accountId;
    }

    public Set<Reader> readers() {
        return Set.copyOf(readers);
    }

    public @Nullable Instant sentAt() {
        return sentAt;
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
