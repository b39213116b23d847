package app.trellis.goals;

import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import app.trellis.jobs.JobProfileId;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records goals of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class GoalBackfill implements KeptFresh {

    private final CareerGoals goals;
    private final GoalSteps steps;
    private final GoalComments comments;
    private final ApplicationEventPublisher events;

    GoalBackfill(CareerGoals goals, GoalSteps steps, GoalComments comments, ApplicationEventPublisher events) {
        this.goals = goals;
        this.steps = steps;
        this.comments = comments;
        this.events = events;
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("career_goal", "created_at", "due_on", "touched_at", "ended_at"),
                Times.of("goal_reader", "since"),
                Times.of("goal_step", "created_at", "due_on", "done_on", "accepted_at"),
                Times.of("goal_comment", "at"));
    }

    /** {@code job} null where {@code ownWords} alone say what is wanted. */
    public GoalId set(
            PersonId owner,
            @Nullable JobProfileId job,
            String ownWords,
            String reason,
            @Nullable LocalDate dueOn,
            Instant at) {
        var details = new GoalDetails(job, ownWords, reason, dueOn);
        return goals.saveAndFlush(new CareerGoal(GoalId.random(), owner, details, at))
                .id();
    }

    public void share(GoalId goal, PersonId reader, Instant at) {
        var shared = goals.getReferenceById(goal);
        shared.share(reader, at).ifPresent(this::record);
        goals.flush();
    }

    /** {@code doneOn} null for one that is still to be done. */
    public UUID step(
            GoalId goal,
            String title,
            @Nullable StepTarget target,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String evidence,
            Instant at) {
        var step = GoalStep.own(UUID.randomUUID(), goal, new StepDetails(title, dueOn, evidence), target, at);
        if (doneOn != null) step.complete(doneOn);
        goals.getReferenceById(goal).touch(at);
        return steps.saveAndFlush(step).id();
    }

    public UUID suggest(GoalId goal, PersonId by, String title, @Nullable LocalDate dueOn, Instant at) {
        var details = new StepDetails(title, dueOn, "");
        var step = GoalStep.suggestion(UUID.randomUUID(), goal, details, null, by, at);
        record(steps.saveAndFlush(step).suggested());
        return step.id();
    }

    public void comment(GoalId goal, PersonId author, String text, Instant at) {
        record(comments.saveAndFlush(new GoalComment(UUID.randomUUID(), goal, author, text, at))
                .commented());
    }

    public void reach(GoalId goal, String word, Instant at) {
        end(goal, GoalOutcome.REACHED, word, at);
    }

    public void drop(GoalId goal, String word, Instant at) {
        end(goal, GoalOutcome.DROPPED, word, at);
    }

    private void end(GoalId goal, GoalOutcome outcome, String word, Instant at) {
        goals.getReferenceById(goal).end(outcome, word, at).ifPresent(this::record);
        goals.flush();
    }

    private void record(GoalActivity happened) {
        events.publishEvent(new Recorded(happened));
    }
}
