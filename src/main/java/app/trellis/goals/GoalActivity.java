package app.trellis.goals;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What happens to a goal that somebody else sees too. */
public sealed interface GoalActivity extends Activity {

    GoalId goal();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("career_goal", goal().value());
    }

    record GoalShared(GoalId goal, PersonId by, Instant at, PersonId reader) implements GoalActivity {}

    record GoalUnshared(GoalId goal, PersonId by, Instant at, PersonId reader) implements GoalActivity {}

    record GoalCommented(GoalId goal, PersonId by, Instant at) implements GoalActivity {}

    record GoalStepSuggested(GoalId goal, UUID step, PersonId by, Instant at) implements GoalActivity {}

    record GoalStepAccepted(GoalId goal, UUID step, PersonId by, Instant at, PersonId suggestedBy)
            implements GoalActivity {}

    record GoalEnded(GoalId goal, PersonId by, Instant at, GoalOutcome outcome) implements GoalActivity {}

    record GoalReopened(GoalId goal, PersonId by, Instant at) implements GoalActivity {}
}
