package app.trellis.training;

import app.trellis.audit.Happened;
import app.trellis.audit.RecordHistory;
import app.trellis.fit.FitAsk;
import app.trellis.fit.Fits;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.skills.SkillPicker;
import app.trellis.skills.Vocabulary;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
class ProgramController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final SessionLists lists;
    private final RecordHistory history;
    private final Staff staff;
    private final SkillPicker skillPicker;
    private final Vocabulary vocabulary;
    private final Fits fits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgramController(
            TrainingPrograms programs,
            TrainingSessions sessions,
            Enrolments enrolments,
            SessionLists lists,
            RecordHistory history,
            Staff staff,
            SkillPicker skillPicker,
            Vocabulary vocabulary,
            Fits fits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.lists = lists;
        this.history = history;
        this.staff = staff;
        this.skillPicker = skillPicker;
        this.vocabulary = vocabulary;
        this.fits = fits;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/training/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable ProgramId id, CurrentPerson me, Model model) {
        var program = programs.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("program", program);
        var teaches = vocabulary.shown(program.details().teaches());
        model.addAttribute("teaches", teaches);
        model.addAttribute(
                "fit",
                fits.of(me, FitAsk.training(program.details().teaches()), teaches)
                        .orElse(null));
        model.addAttribute("sessions", lists.of(program, me));
        model.addAttribute(
                "begun",
                enrolments
                        .findByProgramIdAndPersonIdAndSessionIdIsNull(id, me.id())
                        .filter(Enrolment::isActive)
                        .orElse(null));
        if (me.hr()) {
            model.addAttribute("hasEnrolments", enrolments.existsByProgramId(id));
            var happened = history.of(
                    program.drafted().about(),
                    new Happened("archived", program.archivedAt(), program.archivedBy()),
                    new Happened("published", program.publishedAt(), program.publishedBy()),
                    new Happened("drafted", program.createdAt(), program.createdBy()));
            model.addAttribute("history", happened);
            model.addAttribute(
                    "people",
                    staff.cards(happened.stream()
                            .map(Happened::by)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList()));
        }
        return "training/show";
    }

    /**
     * A new program, or a copy of one to begin with.
     *
     * @param title to begin with, as when somebody has asked for it
     */
    @PreAuthorize("hasRole('HR')")
    @GetMapping("/training/new")
    String compose(
            @RequestParam(name = "from", required = false) @Nullable ProgramId from,
            @RequestParam(required = false) @Nullable String title,
            CurrentPerson me,
            Model model) {
        model.addAttribute(
                "form",
                from == null
                        ? ProgramForm.empty(title)
                        : ProgramForm.copy(programs.visibleTo(me, from).orElseThrow(NotFound::new)));
        return form(model, null);
    }

    /** Saves a draft, or shows what it would look like when the writer only asks for a preview. */
    @PreAuthorize("hasRole('HR')")
    @PostMapping("/training")
    String create(
            @Valid @ModelAttribute("form") ProgramForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var details = accepted(form, errors, null, false);
        if (details == null) return form(model, null);
        if (preview != null) return preview(model, null, details);
        var id = new ProgramId(SentOnce.id(form.formId(), me.id().value(), details));
        if (programs.madeBy(id).isEmpty()) {
            var program = programs.save(new TrainingProgram(id, null, details, me.id(), clock.instant()));
            events.publishEvent(program.drafted());
        }
        return Done.redirect(flash, "web.draftSaved", "/training/" + id);
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/training/{id}/edit")
    String edit(@PathVariable ProgramId id, CurrentPerson me, Model model) {
        var program = programs.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", ProgramForm.of(program));
        return form(model, program);
    }

    @PreAuthorize("hasRole('HR')")
    @PutMapping("/training/{id}")
    String update(
            @PathVariable ProgramId id,
            @Valid @ModelAttribute("form") ProgramForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var program = programs.visibleForChange(me, id).orElseThrow(NotFound::new);
        var hasDates = sessions.existsByProgramId(id);
        var details = accepted(form, errors, program, hasDates);
        if (details == null) return form(model, program);
        if (preview != null) return preview(model, program, details);
        if (program.edits().isAfter(form.version()) && !details.equals(program.details())) {
            var theirs = ProgramForm.of(program);
            var names = skillPicker.texts(Stream.of(form.teaches(), theirs.teaches()));
            throw new Conflict("training", "/training/" + id, program.edits(), form, theirs, names);
        }
        program.revise(details, hasDates, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", "/training/" + id);
    }

    /** What the form says, or null when it has errors. */
    private @Nullable ProgramDetails accepted(
            ProgramForm form, BindingResult errors, @Nullable TrainingProgram before, boolean hasDates) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors, before, hasDates);
        var skills = skillPicker.picked(form.teaches(), "teaches", errors);
        return errors.hasErrors() || skillPicker.isAdding() ? null : form.toDetails(skills);
    }

    private String preview(Model model, @Nullable TrainingProgram program, ProgramDetails details) {
        model.addAttribute("preview", details);
        model.addAttribute("teaches", vocabulary.shown(details.teaches()));
        return form(model, program);
    }

    private static String form(Model model, @Nullable TrainingProgram program) {
        model.addAttribute("program", program);
        model.addAttribute("kinds", ProgramKind.values());
        return "training/form";
    }
}
