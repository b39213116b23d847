package app.trellis.goals;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A goal of the employee that the manager sees, with a step and a suggestion of the manager; and one that nobody else sees. */
@Component
class GoalRecords implements PermissionRecords {

    private final GoalBackfill past;
    private final Clock clock;

    GoalRecords(GoalBackfill past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var now = clock.instant();
        var owner = viewers.employee().id();
        var manager = viewers.manager().id();
        var goal = past.set(owner, null, "Lead a team", "", null, now);
        past.share(goal, manager, now);
        var over = past.set(owner, null, "Learn to type", "", null, now);
        past.share(over, manager, now);
        past.reach(over, "Practice.", now);
        return Map.of(
                "goal", goal,
                "step", past.step(goal, "Shadow a lead", null, null, null, "", now),
                "suggestion", past.suggest(goal, manager, "Run a huddle", null, now),
                "endedGoal", over,
                "privateGoal", past.set(owner, null, "Leave one day", "", null, now));
    }
}
