package app.trellis.goals;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a goal ends, and that it still stands. */
@Controller
@Transactional
class GoalOutcomeController {

    private final CareerGoals goals;
    private final GoalPage page;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoalOutcomeController(CareerGoals goals, GoalPage page, ApplicationEventPublisher events, Clock clock) {
        this.goals = goals;
        this.page = page;
        this.events = events;
        this.clock = clock;
    }

    /** Its owner says that it is still the goal. */
    @PostMapping("/goals/{id}/confirmation")
    String confirm(@PathVariable GoalId id, CurrentPerson me, RedirectAttributes flash) {
        owned(me, id).touch(clock.instant());
        return Done.redirect(flash, "goals.confirmed", "/goals/" + id);
    }

    @GetMapping("/goals/{id}/outcome")
    String ask(@PathVariable GoalId id, CurrentPerson me, Model model) {
        var goal = owned(me, id);
        model.addAttribute("form", OutcomeForm.EMPTY);
        return form(goal, model);
    }

    @PostMapping("/goals/{id}/outcome")
    String end(
            @PathVariable GoalId id,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = owned(me, id);
        if (errors.hasErrors()) return form(goal, model);
        if (!goal.isActive()) throw new Refused("/goals/" + id, "goals.already");
        var outcome = requireNonNull(form.outcome());
        goal.end(outcome, requireNonNull(form.word()), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "goals.ended." + outcome, "/goals/" + id);
    }

    @DeleteMapping("/goals/{id}/outcome")
    String reopen(@PathVariable GoalId id, CurrentPerson me, RedirectAttributes flash) {
        var goal = owned(me, id);
        if (!goal.isActive()) goal.reopen(clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "goals.reopened", "/goals/" + id);
    }

    private CareerGoal owned(CurrentPerson me, GoalId id) {
        return goals.ownedForChange(me, id).orElseThrow(NotFound::new);
    }

    private String form(CareerGoal goal, Model model) {
        model.addAttribute("goal", goal);
        model.addAttribute("title", GoalPage.title(goal, page.job(goal)));
        model.addAttribute("outcomes", GoalOutcome.values());
        return "goals/outcome";
    }
}
