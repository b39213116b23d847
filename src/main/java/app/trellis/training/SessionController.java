package app.trellis.training;

import app.trellis.forms.Conflict;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates of a program, kept by HR. */
@Controller
@Transactional
@RequestMapping("/trainings/{program}/sessions")
@PreAuthorize("hasRole('HR')")
class SessionController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final SessionLists lists;
    private final Enrolling enrolling;
    private final Staff staff;
    private final Clock clock;

    SessionController(
            TrainingPrograms programs,
            TrainingSessions sessions,
            SessionLists lists,
            Enrolling enrolling,
            Staff staff,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.lists = lists;
        this.enrolling = enrolling;
        this.staff = staff;
        this.clock = clock;
    }

    @ModelAttribute(name = "program", binding = false)
    TrainingProgram program(@PathVariable ProgramId program, CurrentPerson me) {
        return programs.visibleTo(me, program).orElseThrow(UnknownTraining::new);
    }

    /** Who is enrolled, who waits, and once it has begun, who is there. */
    @GetMapping("/{id}")
    String show(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me, Model model) {
        var session = session(program, id, me);
        model.addAttribute("form", new CancellationForm(null));
        return show(session, model);
    }

    private String show(TrainingSession session, Model model) {
        var now = clock.instant();
        model.addAttribute("trainingSession", session);
        model.addAttribute("people", lists.people(session.id()));
        if (!model.containsAttribute("attendance")) model.addAttribute("attendance", AttendanceForm.empty());
        model.addAttribute("now", now);
        var by = session.cancelledBy();
        if (by != null) model.addAttribute("cancelledBy", staff.card(by).orElseThrow());
        return "training/session";
    }

    /** A new session, or a copy of one a week later to begin with. */
    @GetMapping("/new")
    String compose(
            @PathVariable("program") ProgramId programId,
            @RequestParam(name = "from", required = false) @Nullable SessionId from,
            @CookieValue(name = "zone", required = false) @Nullable String readersZone,
            @ModelAttribute("program") TrainingProgram program,
            CurrentPerson me,
            Model model) {
        if (!program.takesSessions())
            throw new Refused("/trainings/" + program.id(), "training.refused." + whyNone(program));
        var zone = SessionForm.zone(readersZone).orElse(clock.getZone());
        model.addAttribute(
                "form", from == null ? SessionForm.empty(zone) : SessionForm.copy(session(programId, from, me)));
        return "training/session-form";
    }

    @PostMapping
    String create(
            @PathVariable("program") ProgramId programId,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            CurrentPerson me,
            RedirectAttributes flash) {
        if (hasErrors(form, errors, null)) return "training/session-form";
        // Locked, so that it does not become self-paced meanwhile.
        var program = programs.visibleForChange(me, programId).orElseThrow(UnknownTraining::new);
        if (!program.takesSessions()) {
            errors.reject("training.refused." + whyNone(program));
            return "training/session-form";
        }
        var details = form.toDetails();
        var id = new SessionId(SentOnce.id(form.formId(), me.id().value(), programId + " " + details));
        if (sessions.madeBy(id).isEmpty()) sessions.save(new TrainingSession(id, programId, details));
        flash.addFlashAttribute("done", "training.session.created");
        return "redirect:/trainings/" + programId;
    }

    private static String whyNone(TrainingProgram program) {
        return program.isSelfPaced() ? "sessions.selfPaced" : "sessions.archived";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me, Model model) {
        var session = session(program, id, me);
        if (session.isCancelled()) throw new Refused(session.address(), "training.refused.edit.cancelled");
        model.addAttribute("trainingSession", session);
        model.addAttribute("form", SessionForm.of(session));
        return "training/session-form";
    }

    @PutMapping("/{id}")
    String update(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var session = locked(program, id, me);
        if (hasErrors(form, errors, session) || preview != null) {
            model.addAttribute("trainingSession", session);
            return "training/session-form";
        }
        var details = form.toDetails();
        if (session.edits().isAfter(form.version()) && !details.equals(session.details()))
            throw new Conflict(
                    "training.session", session.address(), session.edits(), form, SessionForm.of(session), Map.of());
        var now = clock.instant();
        session.revise(details, me.id(), now);
        enrolling.moveUp(session, now);
        flash.addFlashAttribute("done", "training.session.saved");
        return "redirect:" + session.address();
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var session = locked(program, id, me);
        var message = form == null ? null : form.message();
        if (errors.hasErrors() || message == null) {
            model.addAttribute("attendance", AttendanceForm.empty());
            return show(session, model);
        }
        var now = clock.instant();
        if (!session.isCancelledFor(message)) {
            if (!session.canBeCancelled(now)) throw notCancelled(session, message);
            session.cancel(me.id(), now, message);
        }
        flash.addFlashAttribute("done", "training.session.cancelled");
        return "redirect:" + session.address();
    }

    /** Gives the message back to its writer, since nobody reads it. */
    private static Refused notCancelled(TrainingSession session, String message) {
        var reason = session.isCancelled() ? "cancel.cancelled" : "cancel.begun";
        return new Refused(session.address(), "training.refused." + reason, message);
    }

    /** Saves the ticks, or shows beside them what somebody else has saved meanwhile. */
    @PutMapping("/{id}/attendance")
    String tickAttendance(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @ModelAttribute("attendance") AttendanceForm form,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var session = locked(program, id, me);
        if (!enrolling.tickAttendance(me, id, form)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", new CancellationForm(null));
            model.addAttribute("changed", true);
            return show(session, model);
        }
        flash.addFlashAttribute("done", "training.session.ticked");
        return "redirect:" + session.address();
    }

    private boolean hasErrors(SessionForm form, BindingResult errors, @Nullable TrainingSession before) {
        if (errors.getTarget() != null) form.check(errors, clock.instant(), before); // else unreadable
        return errors.hasErrors();
    }

    private TrainingSession session(ProgramId program, SessionId id, CurrentPerson me) {
        return sessions.visibleTo(me, program, id).orElseThrow(UnknownTraining::new);
    }

    /** Locked first, so that the seats are those that are taken now. */
    private TrainingSession locked(ProgramId program, SessionId id, CurrentPerson me) {
        sessions.locked(id).orElseThrow(UnknownTraining::new);
        return session(program, id, me);
    }
}
