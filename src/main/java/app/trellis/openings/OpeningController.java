package app.trellis.openings;

import app.trellis.audit.Happened;
import app.trellis.audit.RecordHistory;
import app.trellis.directory.PersonPicker;
import app.trellis.fit.Fits;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.Jobs;
import app.trellis.openings.OpeningActivity.OpeningRevised;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.skills.SkillPicker;
import app.trellis.skills.Vocabulary;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
class OpeningController {

    private final Openings openings;
    private final Applicants applicants;
    private final RecordHistory history;
    private final Staff staff;
    private final PersonPicker picker;
    private final SkillPicker skillPicker;
    private final Vocabulary vocabulary;
    private final Jobs jobs;
    private final Fits fits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningController(
            Openings openings,
            Applicants applicants,
            RecordHistory history,
            Staff staff,
            PersonPicker picker,
            SkillPicker skillPicker,
            Vocabulary vocabulary,
            Jobs jobs,
            Fits fits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.applicants = applicants;
        this.history = history;
        this.staff = staff;
        this.picker = picker;
        this.skillPicker = skillPicker;
        this.vocabulary = vocabulary;
        this.jobs = jobs;
        this.fits = fits;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/openings/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable OpeningId id, CurrentPerson me, Model model) {
        var opening = openings.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("opening", opening);
        model.addAttribute("pay", opening.payFor(me));
        var asks = vocabulary.shown(opening.details().asks());
        model.addAttribute("asks", asks);
        model.addAttribute("fit", fits.of(me, opening.asks(), asks).orElse(null));
        model.addAttribute("goal", goalAddress(opening));
        model.addAttribute("department", departmentName(opening.details().department()));
        model.addAttribute("acceptsApplications", opening.acceptsApplications(LocalDate.now(clock)));
        model.addAttribute(
                "myApplication", applicants.applicationOf(me.id(), id).orElse(null));
        model.addAttribute("pastItsLastDay", opening.isPastItsLastDay(LocalDate.now(clock)));
        var team = opening.isOnHiringTeam(me);
        if (team) model.addAttribute("applicationCount", applicants.count(id));
        var happened = team ? happened(opening) : List.<Happened>of();
        model.addAttribute("history", happened);
        model.addAttribute(
                "people",
                staff.cards(Stream.concat(
                                Stream.of(opening.details().hiringManager()),
                                happened.stream().map(Happened::by))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("undecidedCount", team && opening.isFilled() ? applicants.countUndecided(id, me.id()) : 0L);
        return "openings/show";
    }

    private static String goalAddress(Opening opening) {
        var job = opening.details().job();
        return "/goals/new?opening=" + opening.id() + (job == null ? "" : "&jobProfile=" + job);
    }

    private List<Happened> happened(Opening opening) {
        return history.of(
                opening.drafted().about(),
                new Happened("filled", opening.filledAt(), null),
                new Happened("closed", opening.closedAt(), opening.closedBy()),
                new Happened("published", opening.publishedAt(), opening.publishedBy()),
                new Happened("drafted", opening.createdAt(), opening.createdBy()));
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/openings/new")
    String compose(Model model) {
        model.addAttribute("form", OpeningForm.empty(openings.latestCurrency().orElse(OpeningForm.DEFAULT_CURRENCY)));
        return form(model, null);
    }

    /** Saves a draft, or shows what it would look like when the writer only asks for a preview. */
    @PreAuthorize("hasRole('HR')")
    @PostMapping("/openings")
    String create(
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var details = accepted(form, errors, null, me);
        if (details == null) return form(model, null);
        if (preview != null) return preview(model, null, details);
        var id = new OpeningId(SentOnce.id(form.formId(), me.id().value(), details));
        if (openings.madeBy(id).isEmpty()) {
            var opening = openings.save(new Opening(id, null, details, me.id(), clock.instant()));
            events.publishEvent(opening.drafted());
        }
        return Done.redirect(flash, "web.draftSaved", "/openings/" + id);
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/openings/{id}/edit")
    String edit(@PathVariable OpeningId id, CurrentPerson me, Model model) {
        var opening = openings.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", formOf(opening));
        return form(model, opening);
    }

    @PreAuthorize("hasRole('HR')")
    @PutMapping("/openings/{id}")
    String update(
            @PathVariable OpeningId id,
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var opening = openings.visibleForChange(me, id).orElseThrow(NotFound::new);
        var details = accepted(form, errors, opening, me);
        if (details == null) return form(model, opening);
        if (preview != null) return preview(model, opening, details);
        if (opening.edits().isAfter(form.version()) && !details.equals(opening.details()))
            throw conflict(opening, form);
        var revised = opening.revise(details, me.id(), clock.instant(), LocalDate.now(clock));
        revised.ifPresent(events::publishEvent);
        var outcome = revised.map(OpeningRevised::outcome).orElse(Revision.NOTHING);
        return Done.redirect(flash, "openings.saved." + outcome, "/openings/" + id);
    }

    /** What the form says, or null when it has errors. */
    private @Nullable OpeningDetails accepted(
            OpeningForm form, BindingResult errors, @Nullable Opening before, CurrentPerson me) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors, LocalDate.now(clock), before);
        var department = form.departmentId();
        var isPresent = before != null && before.details().department().equals(department);
        if (!errors.hasFieldErrors("department") && !isPresent && (department == null || !staff.isOpen(department)))
            errors.rejectValue("department", "web.unknownDepartment");
        var hiringManager = picker.picked(form.hiringManager(), "hiringManager", me, errors);
        var skills = skillPicker.picked(form.asks(), "asks", errors);
        var job = job(form, errors);
        if (errors.hasErrors() || skillPicker.isAdding()) return null;
        // Who names the job and no skills means what the job asks for.
        var asks = skills.isEmpty() && job != null ? job.asks() : skills;
        return form.toDetails(hiringManager.map(PersonCard::id).orElse(null), asks, job == null ? null : job.id());
    }

    private @Nullable JobProfileCard job(OpeningForm form, BindingResult errors) {
        if (form.job() == null || form.job().isEmpty()) return null;
        var job = jobs.all().stream()
                .filter(one -> one.value().equals(form.job()))
                .findFirst()
                .orElse(null);
        if (job == null) errors.rejectValue("job", "openings.form.unknownJob");
        return job;
    }

    private Conflict conflict(Opening opening, OpeningForm mine) {
        var theirs = formOf(opening);
        var names = new HashMap<>(skillPicker.texts(Stream.of(mine.asks(), theirs.asks())));
        jobs.all().forEach(job -> names.put(job.value(), job.label()));
        staff.departments().forEach(department -> names.put(department.value(), department.name()));
        return new Conflict("openings", "/openings/" + opening.id(), opening.edits(), mine, theirs, names);
    }

    private String preview(Model model, @Nullable Opening opening, OpeningDetails details) {
        model.addAttribute("preview", details);
        model.addAttribute("department", departmentName(details.department()));
        model.addAttribute("asks", vocabulary.shown(details.asks()));
        return form(model, opening);
    }

    private String form(Model model, @Nullable Opening opening) {
        model.addAttribute("opening", opening);
        model.addAttribute("departments", staff.departments());
        model.addAttribute("jobs", jobs.all());
        model.addAttribute("workplaces", Workplace.values());
        model.addAttribute("employmentTypes", EmploymentType.values());
        model.addAttribute("payPeriods", Pay.Period.values());
        model.addAttribute("audiences", Audience.values());
        return "openings/form";
    }

    private OpeningForm formOf(Opening opening) {
        return OpeningForm.of(opening, picker.shown(opening.details().hiringManager()));
    }

    private String departmentName(DepartmentId id) {
        return staff.departmentName(id).orElse("");
    }
}
