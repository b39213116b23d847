package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.demo.GoalsScript.Goal;
import app.trellis.demo.GoalsScript.Step;
import app.trellis.goals.GoalBackfill;
import app.trellis.goals.GoalId;
import app.trellis.goals.StepTarget;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.skills.Vocabulary;
import app.trellis.training.TrainingBackfill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets people set their goals, plan steps, and hear what others think of them. */
class GoalsStory {

    private final GoalBackfill goals;
    private final Jobs jobs;
    private final Vocabulary vocabulary;
    private final TrainingBackfill trainings;

    GoalsStory(GoalBackfill goals, Jobs jobs, Vocabulary vocabulary, TrainingBackfill trainings) {
        this.goals = goals;
        this.jobs = jobs;
        this.vocabulary = vocabulary;
        this.trainings = trainings;
    }

    void tell(Cast cast, Today today) {
        for (var script : GoalsScript.read().goals()) tell(script, cast, today);
    }

    private void tell(Goal script, Cast cast, Today today) {
        var set = today.at(script.set());
        var due = script.due() == null ? null : today.in(script.due());
        var goal = goals.set(cast.named(script.owner()), job(script.job()), script.words(), script.why(), due, set);
        for (var name : script.with()) goals.share(goal, cast.named(name), set);
        for (var step : script.steps()) tell(goal, step, script, today);
        for (var one : script.suggestions())
            goals.suggest(
                    goal,
                    cast.named(one.by()),
                    one.title(),
                    one.due() == null ? null : today.in(one.due()),
                    today.at(one.at()));
        for (var one : script.comments()) goals.comment(goal, cast.named(one.by()), one.text(), today.at(one.at()));
        var reached = script.reached();
        if (reached != null) goals.reach(goal, reached.word(), today.at(reached.at()));
        var dropped = script.dropped();
        if (dropped != null) goals.drop(goal, dropped.word(), today.at(dropped.at()));
    }

    private void tell(GoalId goal, Step step, Goal script, Today today) {
        var done = step.done() == null ? null : today.before(step.done());
        goals.step(
                goal,
                step.title(),
                target(step),
                step.due() == null ? null : today.in(step.due()),
                done,
                step.evidence(),
                done == null
                        ? today.at(script.set())
                        : done.atTime(17, 0).atZone(today.zone()).toInstant());
    }

    private @Nullable JobProfileId job(@Nullable String title) {
        return title == null ? null : jobs.titled(title).orElseThrow().id();
    }

    private @Nullable StepTarget target(Step step) {
        if (step.training() != null)
            return new StepTarget(
                    "training",
                    trainings.referred(step.training()).orElseThrow().value());
        var skill = step.skill();
        if (skill == null) return null;
        var called = vocabulary.called(List.of(skill)).get(skill);
        return new StepTarget("skill", requireNonNull(called, skill).id().value());
    }
}
