package app.trellis.training;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a session: HR sees who comes, records who was there, and tells them when it is cancelled. */
@Controller
@Transactional
@RequestMapping("/training/{program}/sessions/{id}")
@PreAuthorize("hasRole('HR')")
class AttendeesController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final SessionLists lists;
    private final Enrolling enrolling;
    private final KeptSeats kept;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttendeesController(
            TrainingPrograms programs,
            TrainingSessions sessions,
            SessionLists lists,
            Enrolling enrolling,
            KeptSeats kept,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.lists = lists;
        this.enrolling = enrolling;
        this.kept = kept;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "program", binding = false)
    TrainingProgram program(@PathVariable ProgramId program, CurrentPerson me) {
        return programs.visibleTo(me, program).orElseThrow(NotFound::new);
    }

    /** Who is enrolled, who waits, and once it has begun, who is there. */
    @GetMapping
    String show(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me, Model model) {
        var session = sessions.visibleTo(me, program, id).orElseThrow(NotFound::new);
        model.addAttribute("form", new CancellationForm(null));
        return show(session, model);
    }

    private String show(TrainingSession session, Model model) {
        var now = clock.instant();
        model.addAttribute("trainingSession", session);
        model.addAttribute("people", lists.people(session.id()));
        model.addAttribute("kept", kept.of(session.id(), now));
        if (!model.containsAttribute("attendance")) model.addAttribute("attendance", AttendanceForm.empty());
        model.addAttribute("now", now);
        var by = session.cancelledBy();
        if (by != null) model.addAttribute("cancelledBy", staff.card(by).orElseThrow());
        return "training/session";
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var session = sessions.visibleForChange(me, program, id).orElseThrow(NotFound::new);
        var message = form == null ? null : form.message();
        if (errors.hasErrors() || message == null) {
            model.addAttribute("attendance", AttendanceForm.empty());
            return show(session, model);
        }
        var now = clock.instant();
        if (!session.isCancelledFor(message)) {
            if (!session.canBeCancelled(now)) throw notCancelled(session);
            events.publishEvent(session.cancel(me.id(), now, message));
        }
        return Done.redirect(flash, "training.session.cancelled", session.address());
    }

    private static Refused notCancelled(TrainingSession session) {
        var reason = session.isCancelled() ? "cancel.cancelled" : "cancel.begun";
        return new Refused(session.address(), "training.refused." + reason);
    }

    /** Records attendance, or shows beside it what somebody else has saved in the meantime. */
    @PutMapping("/attendance")
    String recordAttendance(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @ModelAttribute("attendance") AttendanceForm form,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var session = sessions.visibleForChange(me, program, id).orElseThrow(NotFound::new);
        if (!enrolling.recordAttendance(me, id, form)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", new CancellationForm(null));
            model.addAttribute("changed", true);
            return show(session, model);
        }
        return Done.redirect(flash, "training.session.recorded", session.address());
    }
}
