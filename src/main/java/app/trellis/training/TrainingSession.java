package app.trellis.training;

import app.trellis.activity.ChangedFields;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.training.SessionActivity.SessionCancelled;
import app.trellis.training.SessionActivity.SessionRevised;
import app.trellis.training.SessionActivity.SessionScheduled;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** One date of a program, and its seats. Changes lock its row before they read it, so that the seats are those of now. */
@Entity
@CheckReturnValue
class TrainingSession {

    @EmbeddedId
    private SessionId id;

    private ProgramId programId;

    @Embedded
    private SessionDetails details;

    private int taken;

    private @Nullable PersonId cancelledBy;

    private @Nullable Instant cancelledAt;
    private @Nullable String cancelMessage;
    private @Nullable Instant movedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    TrainingSession(SessionId id, ProgramId program, SessionDetails details) {
        this.id = id;
        this.programId = program;
        this.details = details;
    }

    @SuppressWarnings("NullAway.Init")
    protected TrainingSession() {}

    SessionScheduled scheduled(PersonId by, Instant at) {
        return new SessionScheduled(id, programId, by, at);
    }

    /** Empty if it says all this already. */
    Optional<SessionRevised> revise(SessionDetails revised, PersonId by, Instant at) {
        if (!canBeRevised()) throw new IllegalTransition("cancelled", "change");
        if (revised.seats() < taken) throw new IllegalTransition(taken + " are taken", "take seats away");
        if (revised.equals(details)) return Optional.empty();
        var fields = ChangedFields.between(details, revised);
        var moved = !revised.isHeldAs(details);
        if (moved) movedAt = at;
        details = revised;
        edits = edits.next(by.value());
        return Optional.of(new SessionRevised(id, programId, moved, by, at, fields));
    }

    /** Whether HR may change it; also after it has begun, since a room or a trainer may turn out to be another. */
    public boolean canBeRevised() {
        return !isCancelled();
    }

    SessionCancelled cancel(PersonId by, Instant at, String message) {
        if (!canBeCancelled(at)) throw new IllegalTransition("over", "cancel");
        cancelledBy = by;
        cancelledAt = at;
        cancelMessage = message;
        return new SessionCancelled(id, programId, by, at);
    }

    /** Whether these are the words for which it is cancelled: the form was sent twice. */
    boolean isCancelledFor(String message) {
        return message.equals(cancelMessage);
    }

    public boolean canBeCancelled(Instant now) {
        return !isCancelled() && !hasBegun(now);
    }

    void takeSeat() {
        if (!hasFreeSeat()) throw new IllegalTransition("full", "take a seat");
        taken++;
    }

    void freeSeat() {
        taken--;
    }

    public boolean hasFreeSeat() {
        return taken < details.seats();
    }

    /** Whether people may still enrol, and give a seat back. */
    public boolean isOpen(Instant now) {
        return !isCancelled() && now.isBefore(details.deadline());
    }

    /** Whether this reader sees the link by which one joins it; {@code mine} is the reader's enrolment, if there is one. */
    boolean showsLinkTo(CurrentPerson reader, @Nullable Enrolment mine) {
        return !isCancelled() && (reader.hr() || mine != null && mine.hasSeat());
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(details.startsAt());
    }

    /** Whether HR takes attendance, or corrects it. */
    public boolean takesAttendance(Instant now) {
        return !isCancelled() && hasBegun(now);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(details.endsAt());
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Its page, which HR opens. */
    String address() {
        return "/training/%s/sessions/%s".formatted(programId, id);
    }

    public SessionId id() {
        return id;
    }

    public ProgramId programId() {
        return programId;
    }

    public SessionDetails details() {
        return details;
    }

    public int taken() {
        return taken;
    }

    public @Nullable PersonId cancelledBy() {
        return cancelledBy;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public @Nullable String cancelMessage() {
        return cancelMessage;
    }

    public Edits edits() {
        return edits;
    }
}
