package app.trellis.training;

import app.trellis.forms.Conflict;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

/** HR adds sessions to a program, and changes them. */
@Controller
@Transactional
@RequestMapping("/training/{program}/sessions")
@PreAuthorize("hasRole('HR')")
class SessionController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolling enrolling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionController(
            TrainingPrograms programs,
            TrainingSessions sessions,
            Enrolling enrolling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolling = enrolling;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "program", binding = false)
    TrainingProgram program(@PathVariable ProgramId program, CurrentPerson me) {
        return programs.visibleTo(me, program).orElseThrow(NotFound::new);
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
            throw new Refused("/training/" + program.id(), "training.refused." + whyNone(program));
        var zone = WallClock.in(readersZone).map(WallClock::zone).orElse(clock.getZone());
        model.addAttribute(
                "form",
                from == null
                        ? SessionForm.empty(zone)
                        : SessionForm.copy(session(programId, from, me), clock.getZone()));
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
        var program = programs.visibleForChange(me, programId).orElseThrow(NotFound::new);
        if (!program.takesSessions()) {
            errors.reject("training.refused." + whyNone(program));
            return "training/session-form";
        }
        var details = form.toDetails(null);
        var id = new SessionId(
                SentOnce.id(form.formId(), me.id().value(), programId + " " + details, this::isCancelled));
        if (sessions.madeBy(id).isEmpty()) {
            var session = sessions.save(new TrainingSession(id, programId, details));
            events.publishEvent(session.scheduled(me.id(), clock.instant()));
        }
        done("training.session.created", form, flash);
        return "redirect:/training/" + programId;
    }

    private boolean isCancelled(UUID id) {
        return sessions.findById(new SessionId(id))
                .filter(TrainingSession::isCancelled)
                .isPresent();
    }

    private static String whyNone(TrainingProgram program) {
        return program.isSelfPaced() ? "sessions.selfPaced" : "sessions.archived";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me, Model model) {
        var session = session(program, id, me);
        if (!session.canBeRevised()) throw new Refused(session.address(), "training.refused.edit.cancelled");
        model.addAttribute("trainingSession", session);
        model.addAttribute("form", SessionForm.of(session, clock.getZone()));
        return "training/session-form";
    }

    @PutMapping("/{id}")
    String update(
            @PathVariable ProgramId program,
            @PathVariable SessionId id,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var session = sessions.visibleForChange(me, program, id).orElseThrow(NotFound::new);
        if (hasErrors(form, errors, session)) {
            model.addAttribute("trainingSession", session);
            return "training/session-form";
        }
        var details = form.toDetails(session.details());
        if (session.edits().isAfter(form.version()) && !details.equals(session.details()))
            throw new Conflict(
                    "training.session",
                    session.address(),
                    session.edits(),
                    form,
                    SessionForm.of(session, clock.getZone()),
                    Map.of());
        var now = clock.instant();
        session.revise(details, me.id(), now).ifPresent(events::publishEvent);
        enrolling.promoteFromWaitingList(session, now).forEach(events::publishEvent);
        done("web.saved", form, flash);
        return "redirect:" + session.address();
    }

    /** Says, too, which of two equal times is meant in a night when the clock is put back. */
    private static void done(String message, SessionForm form, RedirectAttributes flash) {
        var twice = form.twice();
        flash.addFlashAttribute("done", twice == null ? message : message + ".twice");
        if (twice != null) flash.addFlashAttribute("doneArguments", new Object[] {twice.toString()});
    }

    private boolean hasErrors(SessionForm form, BindingResult errors, @Nullable TrainingSession before) {
        if (errors.getTarget() != null) form.check(errors, clock.instant(), before); // else unreadable
        return errors.hasErrors();
    }

    private TrainingSession session(ProgramId program, SessionId id, CurrentPerson me) {
        return sessions.visibleTo(me, program, id).orElseThrow(NotFound::new);
    }
}
