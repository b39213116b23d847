package app.trellis.goals;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** With whom a goal is shared, by name. */
@Controller
@Transactional
class GoalReaderController {

    private final CareerGoals goals;
    private final GoalPage page;
    private final PersonPicker picker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GoalReaderController(
            CareerGoals goals, GoalPage page, PersonPicker picker, ApplicationEventPublisher events, Clock clock) {
        this.goals = goals;
        this.page = page;
        this.picker = picker;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/goals/{id}/readers")
    String share(
            @PathVariable GoalId id,
            @Valid @ModelAttribute("share") ReaderForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        if (errors.getTarget() == null) return page.of(goal, me, model); // the field could not even be read
        var reader = picker.picked(form.reader(), "reader", me, errors);
        if (reader.filter(person -> me.is(person.id())).isPresent()) errors.rejectValue("reader", "goals.share.self");
        if (!goal.canBeSharedFurther())
            errors.rejectValue("reader", "goals.share.tooMany", new Object[] {CareerGoal.MOST_READERS}, null);
        if (errors.hasErrors() || reader.isEmpty()) return page.of(goal, me, model);
        goal.share(reader.get().id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "goals.shared", "/goals/" + id);
    }

    @DeleteMapping("/goals/{id}/readers/{person}")
    String unshare(@PathVariable GoalId id, @PathVariable PersonId person, CurrentPerson me, RedirectAttributes flash) {
        var goal = goals.ownedForChange(me, id).orElseThrow(NotFound::new);
        goal.unshare(person, clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "goals.unshared", "/goals/" + id);
    }
}
