package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.clients.TouchpointLevel;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Either side plans touchpoints, moves and cancels them. */
@Controller
@Transactional
class TouchpointController {

    private final Touchpoints touchpoints;
    private final Sides sides;
    private final Planning planning;
    private final ClientStaffing clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TouchpointController(
            Touchpoints touchpoints,
            Sides sides,
            Planning planning,
            ClientStaffing clients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.sides = sides;
        this.planning = planning;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/clients/{account}/touchpoints/new")
    @Transactional(readOnly = true)
    String compose(
            @PathVariable("account") ClientAccountId id,
            @RequestParam(defaultValue = "DELIVERY") TouchpointLevel level,
            @CookieValue(name = "zone", required = false) @Nullable String readersZone,
            CurrentPerson me,
            Model model) {
        var account = sides.planning(me, id).orElseThrow(NotFound::new);
        Sides.refuseIfEnded(account);
        return form(planning.empty(id, level, readersZone, me), account, null, me, model);
    }

    @PostMapping("/clients/{account}/touchpoints")
    String plan(
            @PathVariable("account") ClientAccountId id,
            @Valid @ModelAttribute("form") TouchpointForm form,
            BindingResult errors,
            @Nullable String add,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = sides.planning(me, id).orElseThrow(NotFound::new);
        Sides.refuseIfEnded(account);
        if (errors.getTarget() == null) return form(null, account, null, me, model);
        var named = planning.named(form, me, errors);
        if (named == null) return form(form, account, null, me, model);
        if (add != null) return form(named, account, null, me, model);
        planning.check(named, id, null, me, errors);
        if (errors.hasErrors()) return form(form, account, null, me, model);
        var details = named.toDetails(null);
        var people = named.chosen();
        var touchpoint = new TouchpointId(
                SentOnce.id(form.formId(), me.id().value(), List.of(id, details, people), this::isCancelled));
        if (touchpoints.madeBy(touchpoint).isEmpty()) {
            var planned = new Touchpoint(touchpoint, id, details, people, me.id(), clock.instant());
            events.publishEvent(touchpoints.save(planned).planned());
        }
        return done("touchpoints.planned", named, touchpoint, flash);
    }

    private boolean isCancelled(UUID id) {
        return touchpoints
                .findById(new TouchpointId(id))
                .filter(one -> one.cancelledAt() != null)
                .isPresent();
    }

    @GetMapping("/touchpoints/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        var touchpoint = touchpoints.visibleTo(me, id).orElseThrow(NotFound::new);
        refuseUnlessPlanned(touchpoint);
        return form(TouchpointForm.of(touchpoint, clock.getZone()), account(touchpoint), touchpoint, me, model);
    }

    @PutMapping("/touchpoints/{id}")
    String update(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("form") TouchpointForm form,
            BindingResult errors,
            @Nullable String add,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        refuseUnlessPlanned(touchpoint);
        var account = account(touchpoint);
        if (errors.getTarget() == null) return form(null, account, touchpoint, me, model);
        var named = planning.named(form, me, errors);
        if (named == null) return form(form, account, touchpoint, me, model);
        if (add != null) return form(named, account, touchpoint, me, model);
        planning.check(named, account.id(), touchpoint, me, errors);
        if (errors.hasErrors()) return form(form, account, touchpoint, me, model);
        var details = named.toDetails(touchpoint.details());
        if (touchpoint.edits().isAfter(form.version()) && !touchpoint.says(details, named.chosen()))
            throw planning.conflict(touchpoint, named);
        touchpoint.revise(details, named.chosen(), me.id(), clock.instant()).ifPresent(events::publishEvent);
        return done("touchpoints.saved", named, id, flash);
    }

    @PostMapping("/touchpoints/{id}/cancellation")
    String cancel(@PathVariable TouchpointId id, CurrentPerson me, RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (touchpoint.cancelledAt() == null) {
            refuseUnlessPlanned(touchpoint);
            events.publishEvent(touchpoint.cancel(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "touchpoints.cancelled", touchpoint.address());
    }

    private static void refuseUnlessPlanned(Touchpoint touchpoint) {
        if (!touchpoint.isPlanned())
            throw new Refused(
                    touchpoint.address(), "touchpoints.refused." + (touchpoint.isHeld() ? "held" : "cancelled"));
    }

    private ClientAccountCard account(Touchpoint touchpoint) {
        return clients.account(touchpoint.accountId()).orElseThrow();
    }

    /** With the errors that the form has, if it is the one that was sent. */
    private String form(
            @Nullable TouchpointForm form,
            ClientAccountCard account,
            @Nullable Touchpoint touchpoint,
            CurrentPerson me,
            Model model) {
        if (form != null && form != model.getAttribute("form")) {
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        }
        return planning.form(form, account.id(), account.name(), touchpoint, me, model);
    }

    /** Says, too, which of two equal times is meant in a night when the clock is put back. */
    private static String done(String message, TouchpointForm form, TouchpointId id, RedirectAttributes flash) {
        var twice = Optional.ofNullable(form.twice());
        twice.ifPresent(time -> flash.addFlashAttribute("doneArguments", new Object[] {time.toString()}));
        return Done.redirect(flash, message + (twice.isPresent() ? ".twice" : ""), "/touchpoints/" + id);
    }
}
