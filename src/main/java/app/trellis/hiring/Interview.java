package app.trellis.hiring;

import app.trellis.activity.ChangedFields;
import app.trellis.calendar.Appointment;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.hiring.InterviewActivity.InterviewCancelled;
import app.trellis.hiring.InterviewActivity.InterviewPlanned;
import app.trellis.hiring.InterviewActivity.InterviewRevised;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A talk of the hiring team with an applicant. Changes lock the row of its application before they read it. */
@Entity
@CheckReturnValue
class Interview {

    @EmbeddedId
    private InterviewId id;

    private ApplicationId applicationId;

    @Embedded
    private InterviewDetails details;

    private PersonId plannedBy;
    private Instant plannedAt;
    private @Nullable PersonId cancelledBy;
    private @Nullable Instant cancelledAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    Interview(InterviewId id, ApplicationId application, InterviewDetails details, PersonId by, Instant at) {
        this.id = id;
        this.applicationId = application;
        this.details = details;
        this.plannedBy = by;
        this.plannedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Interview() {}

    InterviewPlanned planned() {
        return new InterviewPlanned(id, applicationId, plannedBy, plannedAt);
    }

    /** Until it is over, since a room or a link may turn out to be another. */
    public boolean canBeRevised(Instant now) {
        return !isCancelled() && now.isBefore(details.endsAt());
    }

    /** Empty if it says all this already. */
    Optional<InterviewRevised> revise(InterviewDetails revised, PersonId by, Instant at) {
        if (revised.equals(details)) return Optional.empty();
        if (!canBeRevised(at)) throw new IllegalTransition("cancelled or over", "change");
        var fields = ChangedFields.between(details, revised);
        var moved = !revised.isHeldAs(details);
        details = revised;
        edits = edits.next(by.value());
        return Optional.of(new InterviewRevised(id, applicationId, moved, by, at, fields));
    }

    public boolean canBeCancelled(Instant now) {
        return !isCancelled() && now.isBefore(details.startsAt());
    }

    InterviewCancelled cancel(PersonId by, Instant at) {
        if (!canBeCancelled(at)) throw new IllegalTransition("cancelled or begun", "cancel");
        cancelledBy = by;
        cancelledAt = at;
        return new InterviewCancelled(id, applicationId, by, at);
    }

    /** As it stands in a calendar. */
    Appointment appointment(String title) {
        return new Appointment(
                id.value(),
                edits.count() + (isCancelled() ? 1 : 0),
                details.startsAt(),
                details.endsAt(),
                details.zone(),
                title,
                details.place(),
                "/applications/" + applicationId,
                isCancelled());
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public InterviewId id() {
        return id;
    }

    /** Its own address, under that of its application. */
    public String address() {
        return "/applications/%s/interviews/%s".formatted(applicationId, id);
    }

    public InterviewDetails details() {
        return details;
    }

    public @Nullable PersonId cancelledBy() {
        return cancelledBy;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public Edits edits() {
        return edits;
    }
}
