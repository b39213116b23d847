package app.trellis.training;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.training.EnrolmentActivity.AttendanceRecorded;
import app.trellis.training.EnrolmentActivity.CompletionTakenBack;
import app.trellis.training.EnrolmentActivity.Enrolled;
import app.trellis.training.EnrolmentActivity.EnrolmentCancelled;
import app.trellis.training.EnrolmentActivity.MovedUpFromWaitingList;
import app.trellis.training.EnrolmentActivity.ProgramCompleted;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody's place in a session, on its waiting list, or in a self-paced program. One per person and session. */
@Entity
@CheckReturnValue
class Enrolment {

    enum Status {
        ENROLLED,
        WAITING,
        CANCELLED
    }

    @EmbeddedId
    private EnrolmentId id;

    private ProgramId programId;

    private @Nullable SessionId sessionId;

    private PersonId personId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long arrival;
    private Instant enrolledAt;
    private @Nullable Instant movedUpAt;
    private @Nullable Instant cancelledAt;
    private @Nullable Boolean attended;

    private @Nullable PersonId attendedBy;

    private @Nullable Instant completedAt;

    @Version
    private @Nullable Long version;

    /** {@code arrival} is drawn from the sequence while the session's row is locked. */
    Enrolment(
            ProgramId program, @Nullable SessionId session, PersonId person, Status status, long arrival, Instant at) {
        this.id = EnrolmentId.random();
        this.programId = program;
        this.sessionId = session;
        this.personId = person;
        this.status = status;
        this.arrival = arrival;
        this.enrolledAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolled enrolled() {
        return new Enrolled(id, programId, sessionId, personId, isWaiting(), enrolledAt);
    }

    /** Enrols again after having cancelled, as the latest to arrive. */
    Enrolled reEnrol(Status status, long arrival, Instant at) {
        if (isActive()) throw new IllegalTransition(this.status, "enrol");
        this.status = status;
        this.arrival = arrival;
        enrolledAt = at;
        cancelledAt = null;
        movedUpAt = null;
        return enrolled();
    }

    MovedUpFromWaitingList promoteFromWaitingList(Instant at) {
        if (!isWaiting()) throw new IllegalTransition(status, "move up");
        status = Status.ENROLLED;
        movedUpAt = at;
        return new MovedUpFromWaitingList(id, programId, sessionId, personId, at);
    }

    EnrolmentCancelled cancel(PersonId by, Instant at) {
        if (!canBeCancelled()) throw new IllegalTransition(status, "cancel");
        var left = sessionId == null ? Left.What.PROGRAM : hasSeat() ? Left.What.SEAT : Left.What.WAITING_LIST;
        status = Status.CANCELLED;
        cancelledAt = at;
        return new EnrolmentCancelled(id, programId, sessionId, personId, left, by, at);
    }

    /** Whether the seat, the place on the list or the self-paced program may be given up. */
    public boolean canBeCancelled() {
        return isActive() && completedAt == null;
    }

    /** What HR records, and may correct. */
    AttendanceRecorded attend(boolean there, PersonId by, Instant at) {
        if (!hasSeat()) throw new IllegalTransition(status, "attend");
        attended = there;
        attendedBy = by;
        return new AttendanceRecorded(id, programId, sessionId, personId, there, by, at);
    }

    /** Says that a self-paced program is done; empty when that was said before. */
    Optional<ProgramCompleted> complete(Instant at) {
        if (completedAt != null) return Optional.empty();
        if (!canBeCompleted()) throw new IllegalTransition(status, "complete");
        completedAt = at;
        return Optional.of(new ProgramCompleted(id, programId, personId, at));
    }

    /** Empty where nothing is completed, as after a second click. */
    Optional<CompletionTakenBack> takeBackCompletion(Instant at) {
        if (completedAt == null) return Optional.empty();
        completedAt = null;
        return Optional.of(new CompletionTakenBack(id, programId, personId, at));
    }

    public boolean canBeCompleted() {
        return sessionId == null && hasSeat() && completedAt == null;
    }

    public boolean isActive() {
        return status != Status.CANCELLED;
    }

    public boolean hasSeat() {
        return status == Status.ENROLLED;
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public boolean isFrom(CurrentPerson person) {
        return person.is(personId);
    }

    /** How often it has changed: got, moved up, given up, got again. */
    long changes() {
        return version == null ? 0 : version;
    }

    public EnrolmentId id() {
        return id;
    }

    public ProgramId programId() {
        return programId;
    }

    public @Nullable SessionId sessionId() {
        return sessionId;
    }

    public PersonId personId() {
        return personId;
    }

    public Status status() {
        return status;
    }

    public @Nullable Instant movedUpAt() {
        return movedUpAt;
    }

    public @Nullable Boolean attended() {
        return attended;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }
}
