package app.trellis.touchpoints;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What both sides agreed to do: written down, changed, done, and done after all not. */
@Controller
@Transactional
@RequestMapping("/touchpoints/{id}/actions")
class ActionController {

    private static final int MOST = 50;

    private final Touchpoints touchpoints;
    private final Actions actions;
    private final TakingPart people;
    private final Sides sides;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionController(
            Touchpoints touchpoints,
            Actions actions,
            TakingPart people,
            Sides sides,
            ApplicationEventPublisher events,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.actions = actions;
        this.people = people;
        this.sides = sides;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        var touchpoint = TouchpointPage.held(touchpoints.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("form", ActionForm.empty());
        return form(touchpoint, null, model);
    }

    @PostMapping
    String agree(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint =
                TouchpointPage.held(touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new));
        if (isRefused(form, errors, touchpoint)) return form(touchpoint, null, model);
        var details = form.toDetails();
        var action = SentOnce.id(form.formId(), me.id().value(), List.of(id, details));
        if (actions.madeBy(action).isEmpty()) {
            if (actions.of(id).size() >= MOST) throw new Refused(touchpoint.address(), "touchpoints.tooMany", MOST);
            var agreed = new Action(action, id, details, me.id(), clock.instant());
            events.publishEvent(actions.save(agreed).agreed());
        }
        return Done.redirect(flash, "touchpoints.action.added", touchpoint.address());
    }

    @GetMapping("/{action}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable TouchpointId id, @PathVariable("action") UUID one, CurrentPerson me, Model model) {
        var touchpoint = touchpoints.visibleTo(me, id).orElseThrow(NotFound::new);
        var action = open(touchpoint, one);
        checkMayChange(action, touchpoint, me);
        model.addAttribute("form", ActionForm.of(action));
        return form(touchpoint, action, model);
    }

    @PutMapping("/{action}")
    String update(
            @PathVariable TouchpointId id,
            @PathVariable("action") UUID one,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        var action = open(touchpoint, one);
        var isSaid =
                !errors.hasErrors() && action.says(form.toDetails()); // by the first of two clicks, which gave it away
        if (!isSaid) checkMayChange(action, touchpoint, me);
        if (isRefused(form, errors, touchpoint)) return form(touchpoint, action, model);
        action.revise(form.toDetails(), me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", touchpoint.address());
    }

    @DeleteMapping("/{action}")
    String remove(
            @PathVariable TouchpointId id,
            @PathVariable("action") UUID one,
            CurrentPerson me,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        actions.of(id, one).ifPresent(action -> {
            checkMayChange(action, touchpoint, me);
            actions.delete(action);
            events.publishEvent(action.removed(me.id(), clock.instant()));
        });
        return Done.redirect(flash, "touchpoints.action.removed", touchpoint.address());
    }

    @PostMapping("/{action}/completion")
    String complete(
            @PathVariable TouchpointId id,
            @PathVariable("action") UUID one,
            CurrentPerson me,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        var action = toComplete(touchpoint, one, me);
        if (!action.isDone()) events.publishEvent(action.complete(me.id(), clock.instant()));
        return Done.redirect(flash, "touchpoints.action.completed", touchpoint.address());
    }

    @DeleteMapping("/{action}/completion")
    String takeBack(
            @PathVariable TouchpointId id,
            @PathVariable("action") UUID one,
            CurrentPerson me,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        var action = toComplete(touchpoint, one, me);
        if (action.isDone()) events.publishEvent(action.reopen(me.id(), clock.instant()));
        return Done.redirect(flash, "touchpoints.action.reopened", touchpoint.address());
    }

    /** By its owner, or who looks after the account. */
    private Action toComplete(Touchpoint touchpoint, UUID id, CurrentPerson me) {
        var action = actions.of(touchpoint.id(), id).orElseThrow(NotFound::new);
        if (!action.isOwnedBy(me) && sides.kept(me, touchpoint.accountId()).isEmpty())
            throw new AccessDeniedException("neither the owner nor the account manager");
        return action;
    }

    /** By its owner, who wrote it down, or who looks after the account. */
    private void checkMayChange(Action action, Touchpoint touchpoint, CurrentPerson me) {
        if (!action.isOwnedBy(me)
                && !action.isFrom(me)
                && sides.kept(me, touchpoint.accountId()).isEmpty())
            throw new AccessDeniedException("neither of their action nor of their account");
    }

    private Action open(Touchpoint touchpoint, UUID id) {
        var action = actions.of(touchpoint.id(), id).orElseThrow(NotFound::new);
        if (action.isDone()) throw new Refused(touchpoint.address(), "touchpoints.action.isDone");
        return action;
    }

    private boolean isRefused(ActionForm form, BindingResult errors, Touchpoint touchpoint) {
        if (errors.getTarget() != null
                && form.ownerId() != null
                && !people.answerable(touchpoint).containsKey(form.ownerId()))
            errors.rejectValue("owner", "touchpoints.people.gone");
        return errors.hasErrors();
    }

    private String form(Touchpoint touchpoint, @Nullable Action action, Model model) {
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("action", action);
        model.addAttribute("owners", people.owners(touchpoint));
        return "touchpoints/action";
    }
}
