package app.trellis.touchpoints;

import static java.util.stream.Collectors.toSet;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Either side says that both have met: the agenda stays as it was, and what was not talked about comes back. */
@Controller
@Transactional
@RequestMapping("/touchpoints/{id}/holding")
class HoldingController {

    private final Touchpoints touchpoints;
    private final Agenda agenda;
    private final MinutesOfTouchpoints minutes;
    private final Decisions decisions;
    private final Actions actions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldingController(
            Touchpoints touchpoints,
            Agenda agenda,
            MinutesOfTouchpoints minutes,
            Decisions decisions,
            Actions actions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.agenda = agenda;
        this.minutes = minutes;
        this.decisions = decisions;
        this.actions = actions;
        this.events = events;
        this.clock = clock;
    }

    /** @param talked the records of the lines that were talked about */
    @PostMapping
    String hold(
            @PathVariable TouchpointId id,
            @RequestParam(required = false) @Nullable List<UUID> talked,
            CurrentPerson me,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!touchpoint.isHeld()) {
            var now = clock.instant();
            if (!touchpoint.canBeHeld(now))
                throw new Refused(
                        touchpoint.address(),
                        "touchpoints.refused." + (touchpoint.isPlanned() ? "notBegun" : "cancelled"));
            var known = talked == null ? List.<UUID>of() : talked;
            agenda.keep(touchpoint, known.stream().filter(Objects::nonNull).collect(toSet()));
            events.publishEvent(touchpoint.hold(me.id(), now));
        }
        return Done.redirect(flash, "touchpoints.held", touchpoint.address());
    }

    /** It was not held after all; as long as nothing is written down that would be lost. */
    @DeleteMapping
    String reopen(@PathVariable TouchpointId id, CurrentPerson me, RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (touchpoint.isHeld()) {
            if (hasCome(id)) throw new Refused(touchpoint.address(), "touchpoints.refused.written");
            agenda.forget(id);
            events.publishEvent(touchpoint.reopen(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "touchpoints.reopened", touchpoint.address());
    }

    private boolean hasCome(TouchpointId id) {
        return minutes.findById(id).filter(one -> !one.text().isEmpty()).isPresent()
                || !decisions.of(id).isEmpty()
                || !actions.of(id).isEmpty();
    }
}
