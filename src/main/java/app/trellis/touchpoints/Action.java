package app.trellis.touchpoints;

import app.trellis.activity.ChangedFields;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.ActionAgreed;
import app.trellis.touchpoints.TouchpointActivity.ActionDone;
import app.trellis.touchpoints.TouchpointActivity.ActionOrphaned;
import app.trellis.touchpoints.TouchpointActivity.ActionRemoved;
import app.trellis.touchpoints.TouchpointActivity.ActionReopened;
import app.trellis.touchpoints.TouchpointActivity.ActionRevised;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What somebody of either side does until a day. Until it is done it stays on the agenda. */
@Entity
@Table(name = "touchpoint_action")
@CheckReturnValue
class Action {

    @Id
    private UUID id;

    private TouchpointId touchpointId;

    @Embedded
    private ActionDetails details;

    private PersonId writtenBy;
    private Instant writtenAt;
    private @Nullable PersonId doneBy;
    private @Nullable Instant doneAt;

    @Version
    private @Nullable Long version;

    Action(UUID id, TouchpointId touchpoint, ActionDetails details, PersonId by, Instant at) {
        this.id = id;
        this.touchpointId = touchpoint;
        this.details = details;
        this.writtenBy = by;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    ActionAgreed agreed() {
        return new ActionAgreed(touchpointId, id, details.owner(), writtenBy, writtenAt);
    }

    boolean says(ActionDetails details) {
        return this.details.equals(details);
    }

    /** Empty if it says this already. */
    Optional<ActionRevised> revise(ActionDetails revised, PersonId by, Instant at) {
        if (says(revised)) return Optional.empty();
        if (isDone()) throw new IllegalTransition("done", "change");
        var fields = ChangedFields.between(details, revised);
        var owner = Objects.equals(details.owner(), revised.owner()) ? null : revised.owner();
        details = revised;
        return Optional.of(new ActionRevised(touchpointId, id, owner, by, at, fields));
    }

    ActionDone complete(PersonId by, Instant at) {
        if (isDone()) throw new IllegalTransition("done", "complete");
        doneBy = by;
        doneAt = at;
        return new ActionDone(touchpointId, id, by, at);
    }

    ActionReopened reopen(PersonId by, Instant at) {
        if (!isDone()) throw new IllegalTransition("open", "reopen");
        doneBy = null;
        doneAt = null;
        return new ActionReopened(touchpointId, id, by, at);
    }

    /** Its owner has left their side. */
    ActionOrphaned orphan(@Nullable PersonId by, Instant at) {
        if (isDone()) throw new IllegalTransition("done", "change");
        details = details.of(null);
        return new ActionOrphaned(touchpointId, id, by, at);
    }

    ActionRemoved removed(PersonId by, Instant at) {
        return new ActionRemoved(touchpointId, id, by, at);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public boolean isOverdue(LocalDate today) {
        return !isDone() && details.dueOn().isBefore(today);
    }

    public boolean isOwnedBy(CurrentPerson me) {
        return details.owner() != null && me.is(details.owner());
    }

    public boolean isFrom(CurrentPerson me) {
        return me.is(writtenBy);
    }

    public UUID id() {
        return id;
    }

    public TouchpointId touchpointId() {
        return touchpointId;
    }

    public ActionDetails details() {
        return details;
    }

    public @Nullable PersonId doneBy() {
        return doneBy;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
