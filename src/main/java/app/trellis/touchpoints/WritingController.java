package app.trellis.touchpoints;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.touchpoints.TouchpointActivity.MinutesWritten;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Both sides write the minutes of what they held; the firm alone writes its side note, before and after. */
@Controller
@Transactional
@RequestMapping("/touchpoints/{id}")
class WritingController {

    private final Touchpoints touchpoints;
    private final MinutesOfTouchpoints minutes;
    private final SideNotes sideNotes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WritingController(
            Touchpoints touchpoints,
            MinutesOfTouchpoints minutes,
            SideNotes sideNotes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.minutes = minutes;
        this.sideNotes = sideNotes;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/minutes")
    @Transactional(readOnly = true)
    String editMinutes(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        var touchpoint = TouchpointPage.held(touchpoints.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("form", WritingForm.of(minutesOf(id)));
        return page(touchpoint, "minutes", model);
    }

    @PutMapping("/minutes")
    String writeMinutes(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("form") WritingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint =
                TouchpointPage.held(touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new));
        if (errors.hasErrors()) return page(touchpoint, "minutes", model);
        var written = minutesOf(id);
        refuseOlder(form, written, touchpoint.address() + "/minutes", "touchpoints.minutes");
        if (written.write(form.words(), me.id())) {
            minutes.save(written);
            events.publishEvent(new MinutesWritten(id, me.id(), clock.instant()));
        }
        return Done.redirect(flash, "web.saved", touchpoint.address());
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @GetMapping("/side-note")
    @Transactional(readOnly = true)
    String editSideNote(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        var touchpoint = touchpoints.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", WritingForm.of(sideNotes.of(id, me).orElseGet(() -> new SideNote(id))));
        return page(touchpoint, "sideNote", model);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @PutMapping("/side-note")
    String writeSideNote(
            @PathVariable TouchpointId id,
            @Valid @ModelAttribute("form") WritingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var touchpoint = touchpoints.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) return page(touchpoint, "sideNote", model);
        var written = sideNotes.of(id, me).orElseGet(() -> new SideNote(id));
        refuseOlder(form, written, touchpoint.address() + "/side-note", "touchpoints.sideNote");
        if (written.write(form.words(), me.id())) sideNotes.save(written);
        return Done.redirect(flash, "web.saved", touchpoint.address());
    }

    private Minutes minutesOf(TouchpointId id) {
        return minutes.findById(id).orElseGet(() -> new Minutes(id));
    }

    private static void refuseOlder(WritingForm form, Writing written, String address, String prefix) {
        if (written.edits().isAfter(form.version()) && !form.words().equals(written.text()))
            throw new Conflict(prefix, address, written.edits(), form, WritingForm.of(written), Map.of());
    }

    private static String page(Touchpoint touchpoint, String what, Model model) {
        model.addAttribute("touchpoint", touchpoint);
        model.addAttribute("what", what);
        return "touchpoints/writing";
    }
}
