package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

/** What somebody of either side wants to talk about, beside what the agenda finds by itself. */
@Controller
@Transactional
@RequestMapping("/touchpoints/{id}/points")
class AgendaController {

    private static final int MOST = 40;

    private final Touchpoints touchpoints;
    private final Points points;
    private final TouchpointPage page;
    private final Clock clock;

    AgendaController(Touchpoints touchpoints, Points points, TouchpointPage page, Clock clock) {
        this.touchpoints = touchpoints;
        this.points = points;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping
    String add(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("point") PointForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint = planned(touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new));
        if (errors.hasErrors()) return page.of(touchpoint, me, model);
        var text = requireNonNull(form.text());
        var point = SentOnce.id(form.formId(), me.id().value(), List.of(id, text));
        if (points.madeBy(point).isEmpty()) {
            var waiting = points.countWaiting(
                    touchpoint.accountId(), touchpoint.details().level());
            if (waiting >= MOST) throw new Refused(touchpoint.address(), "touchpoints.point.tooMany", MOST);
            points.save(new Point(point, touchpoint, me.id(), text, clock.instant()));
        }
        return Done.redirect(flash, "touchpoints.point.added", touchpoint.address());
    }

    @GetMapping("/{point}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable TouchpointId id, @PathVariable("point") UUID one, CurrentPerson me, Model model) {
        var touchpoint = touchpoints.visibleTo(me, id).orElseThrow(NotFound::new);
        var point = own(touchpoint, one, me);
        model.addAttribute("form", new PointForm(null, point.text()));
        return form(touchpoint, point, model);
    }

    @PutMapping("/{point}")
    String update(
            @PathVariable TouchpointId id,
            @PathVariable("point") UUID one,
            @Valid @ModelAttribute("form") PointForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        var point = own(touchpoint, one, me);
        if (errors.hasErrors()) return form(touchpoint, point, model);
        point.reword(requireNonNull(form.text()));
        return Done.redirect(flash, "web.saved", touchpoint.address());
    }

    @DeleteMapping("/{point}")
    String remove(
            @PathVariable TouchpointId id,
            @PathVariable("point") UUID one,
            CurrentPerson me,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        points.delete(own(touchpoint, one, me));
        return Done.redirect(flash, "touchpoints.point.removed", touchpoint.address());
    }

    /** That of somebody else, or one that was talked about, nobody changes. */
    private Point own(Touchpoint touchpoint, UUID id, CurrentPerson me) {
        return points.waiting(touchpoint.accountId(), touchpoint.details().level(), id)
                .filter(point -> point.isFrom(me))
                .orElseThrow(NotFound::new);
    }

    private static Touchpoint planned(Touchpoint touchpoint) {
        if (!touchpoint.isPlanned()) throw new Refused(touchpoint.address(), "touchpoints.point.tooLate");
        return touchpoint;
    }

    private static String form(Touchpoint touchpoint, Point point, Model model) {
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("point", point);
        return "touchpoints/point";
    }
}
