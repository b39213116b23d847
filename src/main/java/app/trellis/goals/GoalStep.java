package app.trellis.goals;

import app.trellis.forms.IllegalTransition;
import app.trellis.goals.GoalActivity.GoalStepAccepted;
import app.trellis.goals.GoalActivity.GoalStepSuggested;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A step of a growth plan, by the owner of the goal, or suggested by somebody who sees it. */
@Entity
@CheckReturnValue
class GoalStep {

    @Id
    private UUID id;

    private GoalId goal;

    @Embedded
    private StepDetails details;

    @Embedded
    private @Nullable StepTarget target;

    private @Nullable LocalDate doneOn;

    private @Nullable PersonId suggestedBy;

    private @Nullable Instant acceptedAt;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    private GoalStep(
            UUID id,
            GoalId goal,
            StepDetails details,
            @Nullable StepTarget target,
            @Nullable PersonId suggestedBy,
            Instant at) {
        this.id = id;
        this.goal = goal;
        this.details = details;
        this.target = target;
        this.suggestedBy = suggestedBy;
        this.acceptedAt = suggestedBy == null ? at : null;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected GoalStep() {}

    static GoalStep own(UUID id, GoalId goal, StepDetails details, @Nullable StepTarget target, Instant at) {
        return new GoalStep(id, goal, details, target, null, at);
    }

    static GoalStep suggestion(
            UUID id, GoalId goal, StepDetails details, @Nullable StepTarget target, PersonId by, Instant at) {
        return new GoalStep(id, goal, details, target, by, at);
    }

    /** Only for a suggestion. */
    GoalStepSuggested suggested() {
        if (suggestedBy == null) throw new IllegalTransition("OWN", "suggest");
        return new GoalStepSuggested(goal, id, suggestedBy, createdAt);
    }

    public boolean isSuggestion() {
        return acceptedAt == null;
    }

    GoalStepAccepted accept(PersonId owner, Instant at) {
        if (suggestedBy == null || acceptedAt != null) throw new IllegalTransition("ACCEPTED", "accept");
        acceptedAt = at;
        return new GoalStepAccepted(goal, id, owner, at, suggestedBy);
    }

    void revise(StepDetails revised) {
        if (isSuggestion()) throw new IllegalTransition("SUGGESTED", "revise");
        details = revised;
    }

    public boolean isDone() {
        return doneOn != null;
    }

    /** Nothing changes where it is done already. */
    void complete(LocalDate today) {
        if (isSuggestion()) throw new IllegalTransition("SUGGESTED", "complete");
        if (doneOn == null) doneOn = today;
    }

    void takeBackCompletion() {
        doneOn = null;
    }

    public boolean isLate(LocalDate today) {
        var dueOn = details.dueOn();
        return doneOn == null && dueOn != null && dueOn.isBefore(today);
    }

    public UUID id() {
        return id;
    }

    GoalId goal() {
        return goal;
    }

    public StepDetails details() {
        return details;
    }

    public @Nullable StepTarget target() {
        return target;
    }

    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    public @Nullable PersonId suggestedBy() {
        return suggestedBy;
    }

    @Nullable
    Long version() {
        return version;
    }
}
