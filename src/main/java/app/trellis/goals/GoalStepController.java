package app.trellis.goals;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a growth plan: the owner's own, and what others suggest. */
@Controller
@Transactional
class GoalStepController {

    /** More steps than anybody takes. */
    private static final int MOST = 100;

    private final CareerGoals goals;
    private final GoalSteps steps;
    private final Goals cards;
    private final PlanTargets targets;
    private final GoalPage page;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoalStepController(
            CareerGoals goals,
            GoalSteps steps,
            Goals cards,
            PlanTargets targets,
            GoalPage page,
            ApplicationEventPublisher events,
            Clock clock) {
        this.goals = goals;
        this.steps = steps;
        this.cards = cards;
        this.targets = targets;
        this.page = page;
        this.events = events;
        this.clock = clock;
    }

    /** From a page of something that may become a step: of the one goal, of one of several, or of the first to be set. */
    @GetMapping("/goals/step")
    @Transactional(readOnly = true)
    String choose(@RequestParam(required = false) @Nullable StepTarget target, CurrentPerson me, Model model) {
        var link = targets.link(me, target).orElseThrow(NotFound::new);
        var goals = cards.of(me.id());
        if (goals.size() == 1)
            return "redirect:/goals/%s/steps/new?target=%s"
                    .formatted(goals.get(0).id(), link.target());
        model.addAttribute("link", link);
        model.addAttribute("goals", goals);
        return "goals/choose";
    }

    @GetMapping("/goals/{id}/steps/new")
    @Transactional(readOnly = true)
    String compose(
            @PathVariable GoalId id,
            @RequestParam(required = false) @Nullable StepTarget target,
            CurrentPerson me,
            Model model) {
        var goal = goals.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", StepForm.empty(targets.link(me, target).orElse(null)));
        return form(goal, null, me, model);
    }

    @PostMapping("/goals/{id}/steps")
    String add(
            @PathVariable GoalId id,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = goals.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (isRefused(form, errors, null)) return form(goal, null, me, model);
        if (!goal.isActive()) throw new Refused("/goals/" + id, "goals.already");
        if (steps.count(id) >= MOST) throw new Refused("/goals/" + id, "goals.step.tooMany", MOST);
        var details = form.toDetails();
        var target = targets.link(me, form.target()).map(PlanLink::target).orElse(null);
        var step = SentOnce.id(form.formId(), me.id().value(), Arrays.asList(id, details, target));
        var isMine = goal.isOwnedBy(me);
        if (steps.madeBy(step).isEmpty()) {
            if (isMine) {
                steps.save(GoalStep.own(step, id, details, target, clock.instant()));
                goal.touch(clock.instant());
            } else {
                var suggestion = GoalStep.suggestion(step, id, details, target, me.id(), clock.instant());
                events.publishEvent(steps.save(suggestion).suggested());
            }
        }
        return Done.redirect(flash, isMine ? "goals.step.added" : "goals.step.suggested", "/goals/" + id);
    }

    @GetMapping("/goals/{id}/steps/{step}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable GoalId id, @PathVariable UUID step, CurrentPerson me, Model model) {
        var goal = goals.visibleTo(me, id).filter(one -> one.isOwnedBy(me)).orElseThrow(NotFound::new);
        var edited = own(id, step);
        model.addAttribute("form", StepForm.of(edited));
        return form(goal, edited, me, model);
    }

    @PutMapping("/goals/{id}/steps/{step}")
    String update(
            @PathVariable GoalId id,
            @PathVariable UUID step,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        var edited = own(id, step);
        if (isRefused(form, errors, edited)) return form(goal, edited, me, model);
        edited.revise(form.toDetails());
        goal.touch(clock.instant());
        return Done.redirect(flash, "web.saved", "/goals/" + id);
    }

    /** Takes a step of one's own out of the plan, or declines a suggestion. */
    @DeleteMapping("/goals/{id}/steps/{step}")
    String remove(@PathVariable GoalId id, @PathVariable UUID step, CurrentPerson me, RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        steps.of(id, step).ifPresent(steps::delete);
        goal.touch(clock.instant());
        return Done.redirect(flash, "goals.step.removed", "/goals/" + id);
    }

    @PostMapping("/goals/{id}/steps/{step}/acceptance")
    String accept(@PathVariable GoalId id, @PathVariable UUID step, CurrentPerson me, RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        var suggestion = steps.of(id, step).orElseThrow(NotFound::new);
        if (suggestion.isSuggestion()) {
            var accepted = suggestion.accept(me.id(), clock.instant());
            if (goal.isShared()) events.publishEvent(accepted);
            goal.touch(clock.instant());
        }
        return Done.redirect(flash, "goals.step.added", "/goals/" + id);
    }

    @PostMapping("/goals/{id}/steps/{step}/completion")
    String complete(@PathVariable GoalId id, @PathVariable UUID step, CurrentPerson me, RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        own(id, step).complete(LocalDate.now(clock));
        goal.touch(clock.instant());
        return Done.redirect(flash, "goals.step.completed", "/goals/" + id);
    }

    @DeleteMapping("/goals/{id}/steps/{step}/completion")
    String takeBack(@PathVariable GoalId id, @PathVariable UUID step, CurrentPerson me, RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        own(id, step).takeBackCompletion();
        goal.touch(clock.instant());
        return Done.redirect(flash, "goals.step.notDone", "/goals/" + id);
    }

    /** A step of the plan, and no suggestion. */
    private GoalStep own(GoalId goal, UUID step) {
        return steps.of(goal, step).filter(one -> !one.isSuggestion()).orElseThrow(NotFound::new);
    }

    private boolean isRefused(StepForm form, BindingResult errors, @Nullable GoalStep before) {
        if (errors.getTarget() != null) form.check(errors, LocalDate.now(clock), before); // else it could not be read
        return errors.hasErrors();
    }

    private String form(CareerGoal goal, @Nullable GoalStep step, CurrentPerson me, Model model) {
        model.addAttribute("goal", goal);
        model.addAttribute("step", step);
        model.addAttribute("mine", goal.isOwnedBy(me));
        var adding = goal.isOwnedBy(me) ? "goals.step.new" : "goals.step.suggest";
        model.addAttribute("heading", step == null ? adding : "goals.step.edit");
        model.addAttribute("goalTitle", GoalPage.title(goal, page.job(goal)));
        return "goals/step";
    }
}
