package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What both sides decided when they met, and who may decide what is left open. */
@Controller
@Transactional
@RequestMapping("/touchpoints/{id}/decisions")
class DecisionController {

    private static final int MOST = 50;

    private final Touchpoints touchpoints;
    private final Decisions decisions;
    private final TakingPart people;
    private final Sides sides;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionController(
            Touchpoints touchpoints,
            Decisions decisions,
            TakingPart people,
            Sides sides,
            ApplicationEventPublisher events,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.decisions = decisions;
        this.people = people;
        this.sides = sides;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        var touchpoint = TouchpointPage.held(touchpoints.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("form", DecisionForm.empty());
        return form(touchpoint, model);
    }

    @PostMapping
    String add(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint =
                TouchpointPage.held(touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new));
        if (errors.getTarget() != null && form.decider() != null && !isOffered(form.decider(), touchpoint))
            errors.rejectValue("decider", "touchpoints.people.gone");
        if (errors.hasErrors()) return form(touchpoint, model);
        var what = requireNonNull(form.what());
        var decider = Decider.of(requireNonNull(form.decider()));
        var words = Arrays.asList(id, what, decider, form.byDay());
        var decision = SentOnce.id(form.formId(), me.id().value(), words);
        if (decisions.madeBy(decision).isEmpty()) {
            if (decisions.of(id).size() >= MOST) throw new Refused(touchpoint.address(), "touchpoints.tooMany", MOST);
            var written = new Decision(decision, id, what, decider, form.byDay(), me.id(), clock.instant());
            events.publishEvent(decisions.save(written).written());
        }
        return Done.redirect(flash, "touchpoints.decision.added", touchpoint.address());
    }

    private boolean isOffered(String decider, Touchpoint touchpoint) {
        return people.deciders(touchpoint).stream().anyMatch(one -> one.value().equals(decider));
    }

    /** By who wrote it down, or who looks after the account. */
    @DeleteMapping("/{decision}")
    String remove(
            @PathVariable TouchpointId id, @PathVariable UUID decision, CurrentPerson me, RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        decisions.of(id, decision).ifPresent(written -> {
            if (!written.isFrom(me) && sides.kept(me, touchpoint.accountId()).isEmpty())
                throw new AccessDeniedException("neither of their decision nor of their account");
            decisions.delete(written);
            events.publishEvent(written.removed(me.id(), clock.instant()));
        });
        return Done.redirect(flash, "touchpoints.decision.removed", touchpoint.address());
    }

    private String form(Touchpoint touchpoint, Model model) {
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("deciders", people.deciders(touchpoint));
        return "touchpoints/decision";
    }
}
