package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseActivity.FollowUpOpened;
import app.trellis.pulse.PulseActivity.FollowUpReplied;
import app.trellis.pulse.PulseActivity.FollowUpTold;
import app.trellis.text.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What the account manager does about a low answer: hears it, does something, and tells the client, who says whether it helped. */
@Entity
@CheckReturnValue
@Table(name = "pulse_follow_up")
class FollowUp {

    static final Duration TIME = Duration.ofHours(48);

    /** How long a link shows it. */
    static final Duration SHOWN = Duration.ofDays(30);

    static final int LONGEST = 4000;

    /** Where the client finds it worse, it is done again, once. */
    private static final int MOST = 2;

    @Id
    private UUID id;

    private UUID requestId;

    private ClientAccountId accountId;

    private PersonId contactId;

    private int attempt;

    private Instant openedAt;

    private Instant dueAt;

    private String heard = "";

    private String done = "";

    private @Nullable PersonId toldBy;

    private @Nullable Instant toldAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Reply reply;

    private @Nullable Instant repliedAt;

    @Version
    private @Nullable Long version;

    FollowUp(UUID id, UUID request, ClientAccountId account, PersonId contact, Instant at) {
        this(id, request, account, contact, 1, at);
    }

    private FollowUp(UUID id, UUID request, ClientAccountId account, PersonId contact, int attempt, Instant at) {
        this.id = id;
        this.requestId = request;
        this.accountId = account;
        this.contactId = contact;
        this.attempt = attempt;
        this.openedAt = at;
        this.dueAt = at.plus(TIME);
    }

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUpOpened opened() {
        return new FollowUpOpened(id, contactId, openedAt);
    }

    public boolean isOpen() {
        return toldAt == null;
    }

    public boolean takesReply() {
        return toldAt != null && reply == null;
    }

    FollowUpTold tell(String heard, String done, PersonId by, Instant at) {
        if (!isOpen()) throw new IllegalTransition("told", "tell");
        var words = Text.prose(heard);
        var deeds = Text.prose(done);
        if (words.isEmpty() || deeds.isEmpty()) throw new IllegalArgumentException("says nothing");
        this.heard = words;
        this.done = deeds;
        this.toldBy = by;
        this.toldAt = at;
        return new FollowUpTold(id, by, at);
    }

    FollowUpReplied reply(Reply reply, Instant at) {
        if (!takesReply()) throw new IllegalTransition(isOpen() ? "open" : "replied", "reply");
        this.reply = reply;
        this.repliedAt = at;
        return new FollowUpReplied(id, contactId, at);
    }

    /** What is to be done again; empty where it is no worse, or was done twice. */
    Optional<FollowUp> again(UUID next) {
        if (reply != Reply.WORSE || repliedAt == null || attempt == MOST) return Optional.empty();
        return Optional.of(new FollowUp(next, requestId, accountId, contactId, attempt + 1, repliedAt));
    }

    public UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    ClientAccountId accountId() {
        return accountId;
    }

    public PersonId contactId() {
        return contactId;
    }

    public boolean isSecond() {
        return attempt == MOST;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String heard() {
        return heard;
    }

    public String done() {
        return done;
    }

    public @Nullable PersonId toldBy() {
        return toldBy;
    }

    public @Nullable Instant toldAt() {
        return toldAt;
    }

    public @Nullable Reply reply() {
        return reply;
    }

    public @Nullable Instant repliedAt() {
        return repliedAt;
    }
}
