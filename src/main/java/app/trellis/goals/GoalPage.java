package app.trellis.goals;

import static java.util.stream.Collectors.toSet;

import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.Jobs;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a goal, as its owner sees it, or as those do with whom it is shared. */
@Component
class GoalPage {

    private final GoalSteps steps;
    private final GoalComments comments;
    private final PlanTargets targets;
    private final Gaps gaps;
    private final Jobs jobs;
    private final Staff staff;
    private final Clock clock;

    GoalPage(
            GoalSteps steps,
            GoalComments comments,
            PlanTargets targets,
            Gaps gaps,
            Jobs jobs,
            Staff staff,
            Clock clock) {
        this.steps = steps;
        this.comments = comments;
        this.targets = targets;
        this.gaps = gaps;
        this.jobs = jobs;
        this.staff = staff;
        this.clock = clock;
    }

    /** Fills the model with the goal, its plan and what is said about it; the gap is for the owner alone. */
    String of(CareerGoal goal, CurrentPerson me, Model model) {
        var job = job(goal);
        var plan = steps.of(goal.id());
        var planned =
                plan.stream().map(GoalStep::target).filter(Objects::nonNull).collect(toSet());
        var talk = comments.of(goal.id());
        var mine = goal.isOwnedBy(me);
        model.addAttribute("goal", goal);
        model.addAttribute("mine", mine);
        model.addAttribute("job", job);
        model.addAttribute("title", title(goal, job));
        model.addAttribute(
                "plan", plan.stream().filter(step -> !step.isSuggestion()).toList());
        model.addAttribute(
                "suggestions", plan.stream().filter(GoalStep::isSuggestion).toList());
        model.addAttribute("links", targets.links(me, planned));
        model.addAttribute("comments", talk);
        model.addAttribute("gap", mine && job != null ? gaps.picture(me, job.asks(), planned) : null);
        model.addAttribute("stale", mine && goal.isStale(clock.instant()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("manager", mine ? staff.managerOf(me.id()).orElse(null) : null);
        var suggesters = plan.stream().map(GoalStep::suggestedBy).filter(Objects::nonNull);
        var people = Stream.of(
                        Stream.of(goal.owner()),
                        goal.readers().stream(),
                        talk.stream().map(GoalComment::author),
                        suggesters)
                .flatMap(all -> all)
                .distinct()
                .toList();
        model.addAttribute("people", staff.cards(people));
        if (!model.containsAttribute("comment")) model.addAttribute("comment", CommentForm.empty());
        if (!model.containsAttribute("share")) model.addAttribute("share", ReaderForm.EMPTY);
        return "goals/show";
    }

    @Nullable
    JobProfileCard job(CareerGoal goal) {
        var job = goal.details().jobProfile();
        return job == null
                ? null
                : jobs.withIds(List.of(job)).stream().findFirst().orElse(null);
    }

    /** In the owner's words, or else the title of the job. */
    static String title(CareerGoal goal, @Nullable JobProfileCard job) {
        var words = goal.details().ownWords();
        return words.isEmpty() && job != null ? job.title() : words;
    }
}
