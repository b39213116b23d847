package app.trellis.goals;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.jobs.Jobs;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes goals. */
@Controller
@Transactional
class GoalController {

    private static final String OPENING = "opening";

    private final CareerGoals goals;
    private final GoalSteps steps;
    private final Goals cards;
    private final PlanTargets targets;
    private final Jobs jobs;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoalController(
            CareerGoals goals,
            GoalSteps steps,
            Goals cards,
            PlanTargets targets,
            Jobs jobs,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.goals = goals;
        this.steps = steps;
        this.cards = cards;
        this.targets = targets;
        this.jobs = jobs;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** From a page that offers to make its job or opening the goal, with that filled in. */
    @GetMapping("/goals/new")
    @Transactional(readOnly = true)
    String compose(
            @Nullable UUID jobProfile,
            @Nullable UUID opening,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var idea = opening(me, opening);
        var job = jobProfile != null
                ? Optional.of(new JobProfileId(jobProfile))
                : idea.flatMap(link -> jobs.titled(link.title())).map(JobProfileCard::id);
        var there = cards.of(me.id()).stream()
                .filter(goal -> job.isPresent() && job.get().equals(goal.jobProfile()))
                .findFirst();
        if (there.isPresent())
            return Done.redirect(flash, "goals.haveIt", "/goals/" + there.get().id());
        var words = job.isPresent() ? null : idea.map(PlanLink::title).orElse(null);
        var from = idea.map(link -> link.target().id()).orElse(null);
        model.addAttribute("form", GoalForm.empty(job.orElse(null), words, from));
        return form(model, null, me);
    }

    @PostMapping("/goals")
    String create(
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var manager = staff.managerOf(me.id());
        if (isRefused(form, errors, null) | isForOther(form, manager.orElse(null), errors))
            return form(model, null, me);
        var details = form.toDetails();
        var id = new GoalId(SentOnce.id(form.formId(), me.id().value(), details));
        if (goals.madeBy(id).isEmpty()) {
            var goal = new CareerGoal(id, me.id(), details, clock.instant());
            var shared = form.isForManager()
                    ? manager.flatMap(reader -> goal.share(reader, clock.instant()))
                    : Optional.<GoalActivity.GoalShared>empty();
            goals.saveAndFlush(goal);
            opening(me, form.opening()).ifPresent(link -> steps.save(first(goal, link)));
            shared.ifPresent(events::publishEvent);
        }
        return Done.redirect(flash, "goals.created", "/goals/" + id);
    }

    private GoalStep first(CareerGoal goal, PlanLink opening) {
        var details = new StepDetails(opening.title(), null, "");
        return GoalStep.own(UUID.randomUUID(), goal.id(), details, opening.target(), clock.instant());
    }

    @GetMapping("/goals/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable GoalId id, CurrentPerson me, Model model) {
        var goal = owned(me, id);
        model.addAttribute("form", GoalForm.of(goal));
        return form(model, goal, me);
    }

    @PutMapping("/goals/{id}")
    String update(
            @PathVariable GoalId id,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        if (isRefused(form, errors, goal)) return form(model, goal, me);
        var details = form.toDetails();
        if (goal.edits().isAfter(form.version()) && !details.equals(goal.details()))
            throw new Conflict("goals", "/goals/" + id, goal.edits(), form, GoalForm.of(goal), titles());
        goal.revise(details, clock.instant());
        return Done.redirect(flash, "web.saved", "/goals/" + id);
    }

    private CareerGoal owned(CurrentPerson me, GoalId id) {
        return goals.visibleTo(me, id).filter(goal -> goal.isOwnedBy(me)).orElseThrow(NotFound::new);
    }

    private boolean isRefused(GoalForm form, BindingResult errors, @Nullable CareerGoal before) {
        if (errors.getTarget() == null) return true; // a field could not even be read
        form.check(errors, LocalDate.now(clock), before);
        var job = form.job();
        if (job != null && !titles().containsKey(job.toString()))
            errors.rejectValue("jobProfile", "jobs.form.unknownJob");
        return errors.hasErrors();
    }

    /** Whether the writer was shown another manager than who would get to see it now. */
    private static boolean isForOther(GoalForm form, @Nullable PersonId manager, BindingResult errors) {
        if (errors.getTarget() == null || !form.isForManager()) return false;
        var isSame = manager != null && manager.value().equals(form.manager());
        if (!isSame) errors.rejectValue("withManager", "goals.form.otherManager");
        return !isSame;
    }

    private Optional<PlanLink> opening(CurrentPerson me, @Nullable UUID opening) {
        return targets.link(me, opening == null ? null : new StepTarget(OPENING, opening));
    }

    private Map<String, String> titles() {
        return jobs.all().stream().collect(Collectors.toMap(job -> job.id().toString(), JobProfileCard::title));
    }

    private String form(Model model, @Nullable CareerGoal goal, CurrentPerson me) {
        model.addAttribute("goal", goal);
        model.addAttribute("jobs", jobs.all());
        var manager = goal == null ? staff.managerOf(me.id()).flatMap(staff::card) : Optional.<PersonCard>empty();
        model.addAttribute("manager", manager.orElse(null));
        return "goals/form";
    }
}
