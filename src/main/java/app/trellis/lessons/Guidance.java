package app.trellis.lessons;

import app.trellis.forms.IllegalTransition;
import app.trellis.lessons.GuidanceActivity.GuidanceAnswered;
import app.trellis.lessons.GuidanceActivity.GuidanceAsked;
import app.trellis.lessons.GuidanceActivity.GuidanceCancelled;
import app.trellis.lessons.GuidanceActivity.GuidanceDeclined;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * A question about one lesson to one person, the guide, who sees the lesson for it: while it is open, and so long after the
 * answer. Then it is its owner's alone again.
 */
@Entity
@Table(schema = "lessons")
@CheckReturnValue
class Guidance {

    static final Duration SEEN_AFTER_ANSWER = Duration.ofDays(30);
    static final int LONGEST_QUESTION = 1_000;
    static final int LONGEST_ANSWER = 4_000;

    enum Status {
        OPEN,
        ANSWERED,
        DECLINED,
        CANCELLED
    }

    @Id
    private UUID id;

    private LessonId lesson;
    private PersonId guide;

    private @Nullable Instant contactSince;

    private String question;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private String answer = "";
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    /** @param contactSince since when the guide is a contact of the client; null for an employee */
    Guidance(UUID id, Lesson lesson, PersonId guide, @Nullable Instant contactSince, String question, Instant at) {
        if (guide.equals(lesson.owner())) throw new IllegalArgumentException("No one asks themselves");
        this.id = id;
        this.lesson = lesson.id();
        this.guide = guide;
        this.contactSince = contactSince;
        this.question = question;
        this.askedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Guidance() {}

    GuidanceAsked asked(PersonId by) {
        return new GuidanceAsked(id, by, askedAt);
    }

    GuidanceAnswered answer(String words, Instant at) {
        close(Status.ANSWERED, at);
        answer = words;
        return new GuidanceAnswered(id, guide, at);
    }

    GuidanceDeclined decline(Instant at) {
        close(Status.DECLINED, at);
        return new GuidanceDeclined(id, guide, at);
    }

    /** By the owner, as long as there is no answer. */
    GuidanceCancelled cancel(PersonId by, Instant at) {
        close(Status.CANCELLED, at);
        return new GuidanceCancelled(id, by, at);
    }

    private void close(Status how, Instant at) {
        if (!isOpen()) throw new IllegalTransition(status, how.name());
        status = how;
        closedAt = at;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    public boolean isFor(CurrentPerson person) {
        return person.is(guide);
    }

    /** Until when the guide sees the lesson; null while it is open, and for one that ended without an answer. */
    public @Nullable Instant seenUntil() {
        return closedAt == null || status != Status.ANSWERED ? null : closedAt.plus(SEEN_AFTER_ANSWER);
    }

    public UUID id() {
        return id;
    }

    public LessonId lesson() {
        return lesson;
    }

    public PersonId guide() {
        return guide;
    }

    public @Nullable Instant contactSince() {
        return contactSince;
    }

    public String question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Status status() {
        return status;
    }

    public String answer() {
        return answer;
    }

    /** Null while it is open. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
