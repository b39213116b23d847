package app.trellis.hiring;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.openings.Obstacle;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying, and following what becomes of it. */
@Controller
class ApplicationController {

    private final Postings postings;
    private final JobApplications applications;
    private final Interviews interviews;
    private final ApplicationLists lists;
    private final Hiring hiring;
    private final Staff staff;
    private final Clock clock;

    ApplicationController(
            Postings postings,
            JobApplications applications,
            Interviews interviews,
            ApplicationLists lists,
            Hiring hiring,
            Staff staff,
            Clock clock) {
        this.postings = postings;
        this.applications = applications;
        this.interviews = interviews;
        this.lists = lists;
        this.hiring = hiring;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/applications")
    String mine(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("applications", lists.mine(me.id(), page));
        return "hiring/my-applications";
    }

    @GetMapping("/openings/{id}/applications/new")
    String compose(@PathVariable OpeningId id, CurrentPerson me, Model model, HttpServletResponse response) {
        var earlier = applications.findByOpeningIdAndApplicantId(id, me.id());
        if (earlier.isPresent() && !earlier.get().isWithdrawn())
            return "redirect:/applications/" + earlier.get().id();
        if (postings.visibleTo(me, id).isEmpty()) throw new NotFound();
        model.addAttribute(
                "form",
                new ApplicationForm(earlier.map(JobApplication::motivation).orElse(null)));
        return form(id, me, model, response);
    }

    /** Sends the application, or says what keeps it from being sent and keeps the words. */
    @PostMapping("/openings/{id}/applications")
    String apply(
            @PathVariable OpeningId id,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var motivation = form.motivation();
        if (!errors.hasErrors() && motivation != null) {
            var sent = hiring.apply(me, id, motivation);
            if (sent.isPresent()) {
                return Done.redirect(flash, "hiring.sent", "/applications/" + sent.get());
            }
        }
        return form(id, me, model, response);
    }

    /** The form, or what stands in its way. Of an opening that the person may not see it shows nothing. */
    private String form(OpeningId id, CurrentPerson me, Model model, HttpServletResponse response) {
        var opening = postings.visibleTo(me, id).orElse(null);
        var earlier = applications
                .findByOpeningIdAndApplicantId(id, me.id())
                .filter(application -> !application.isWithdrawn())
                .orElse(null);
        var obstacle = earlier != null
                ? Obstacle.ALREADY_APPLIED
                : opening == null ? Obstacle.UNAVAILABLE : opening.obstacle();
        if (obstacle != null)
            response.setStatus((obstacle == Obstacle.UNAVAILABLE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT).value());
        model.addAttribute("id", id);
        model.addAttribute("opening", opening);
        model.addAttribute("obstacle", obstacle);
        model.addAttribute("myApplication", earlier);
        // By name, since the hiring manager may be the applicant's own.
        var hiringManager = opening == null ? null : opening.hiringManager();
        if (hiringManager != null && !me.is(hiringManager))
            model.addAttribute("hiringManager", staff.card(hiringManager).orElse(null));
        return "hiring/apply";
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable ApplicationId id, CurrentPerson me, Model model) {
        var application = applications.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", StepForm.next(application));
        return page(application, me, model);
    }

    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(@PathVariable ApplicationId id, CurrentPerson me, RedirectAttributes flash) {
        var address = "/applications/" + id;
        if (!hiring.withdraw(me, id)) throw new Refused(address, "hiring.notWithdrawn");
        return Done.redirect(flash, "hiring.withdrawn", address);
    }

    /** A move by the hiring team; when somebody else was quicker, the page shows what they did and asks again. */
    @PostMapping("/applications/{id}/steps")
    String move(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var stage = form.stage();
        var version = form.version();
        if (!errors.hasErrors() && stage != null && version != null) {
            var outcome =
                    hiring.move(me, id, version, stage, form.writtenNote(), Boolean.TRUE.equals(form.noteVisible()));
            if (outcome == Hiring.Outcome.MOVED) {
                return Done.redirect(flash, "hiring.moved." + stage, "/applications/" + id);
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("outcome", outcome);
        }
        return page(applications.visibleTo(me, id).orElseThrow(NotFound::new), me, model);
    }

    private String page(JobApplication application, CurrentPerson me, Model model) {
        var opening = postings.visibleTo(me, application.openingId()).orElse(null);
        var mine = application.isFrom(me);
        if (opening == null && !mine) throw new NotFound();
        var accepts = opening != null && opening.acceptsApplications();
        var movable = opening != null && opening.onHiringTeam() && !mine;
        model.addAttribute("jobApplication", application);
        model.addAttribute("opening", opening);
        model.addAttribute("mine", mine);
        if (!mine) model.addAttribute("place", "/openings");
        model.addAttribute("accepts", accepts);
        model.addAttribute("revivable", mine && accepts && application.isWithdrawn());
        model.addAttribute("movable", movable);
        var talks = interviews.of(application.id());
        model.addAttribute("interviews", talks);
        model.addAttribute("now", clock.instant());
        model.addAttribute("undecidedCount", opening == null || mine ? 0L : hiring.countUndecided(me, opening));
        model.addAttribute(
                "people",
                staff.cards(Stream.of(
                                Stream.of(application.applicantId()),
                                application.steps().stream().map(ApplicationStep::movedBy),
                                talks.stream().flatMap(talk -> Stream.ofNullable(talk.cancelledBy())))
                        .flatMap(who -> who)
                        .distinct()
                        .toList()));
        return "hiring/application";
    }
}
