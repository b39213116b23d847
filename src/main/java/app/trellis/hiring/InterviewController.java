package app.trellis.hiring;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hiring team plans interviews with an applicant, moves and cancels them. */
@Controller
@Transactional
@RequestMapping("/applications/{application}/interviews")
class InterviewController {

    private final Interviewing interviewing;
    private final Interviews interviews;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterviewController(
            Interviewing interviewing,
            Interviews interviews,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interviewing = interviewing;
        this.interviews = interviews;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute("place")
    String place() {
        return "/openings";
    }

    @GetMapping("/new")
    String compose(
            @PathVariable("application") ApplicationId id,
            @CookieValue(name = "zone", required = false) @Nullable String readersZone,
            CurrentPerson me,
            Model model) {
        var application = interviewing.application(me, id);
        if (!application.canBeInterviewed()) throw new Refused(address(id), "hiring.interview.refused.closed");
        var zone = WallClock.in(readersZone).map(WallClock::zone).orElse(clock.getZone());
        model.addAttribute("form", InterviewForm.empty(zone));
        return form(application, null, model);
    }

    @PostMapping
    String plan(
            @PathVariable("application") ApplicationId id,
            @Valid @ModelAttribute("form") InterviewForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var application = interviewing.applicationForChange(me, id);
        if (hasErrors(form, errors, null)) return form(application, null, model);
        var details = form.toDetails(null);
        var interview =
                new InterviewId(SentOnce.id(form.formId(), me.id().value(), id + " " + details, this::isCancelled));
        if (interviews.madeBy(interview).isEmpty()) {
            if (!application.canBeInterviewed()) {
                errors.reject("hiring.interview.refused.closed");
                return form(application, null, model);
            }
            interviewing.plan(application, interview, details, me.id());
        }
        return done("hiring.interview.created", form, id, flash);
    }

    private boolean isCancelled(UUID id) {
        return interviews
                .findById(new InterviewId(id))
                .filter(Interview::isCancelled)
                .isPresent();
    }

    @GetMapping("/{id}/edit")
    String edit(
            @PathVariable("application") ApplicationId applicationId,
            @PathVariable InterviewId id,
            CurrentPerson me,
            Model model) {
        var application = interviewing.application(me, applicationId);
        var interview = interview(applicationId, id);
        if (!interview.canBeRevised(clock.instant()))
            throw new Refused(address(applicationId), whyNotRevised(interview));
        model.addAttribute("form", InterviewForm.of(interview, clock.getZone()));
        return form(application, interview, model);
    }

    @PutMapping("/{id}")
    String update(
            @PathVariable("application") ApplicationId applicationId,
            @PathVariable InterviewId id,
            @Valid @ModelAttribute("form") InterviewForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var application = interviewing.applicationForChange(me, applicationId);
        var interview = interview(applicationId, id);
        var before = interview.details();
        if (!interview.canBeRevised(clock.instant())) errors.reject(whyNotRevised(interview));
        if (hasErrors(form, errors, before)) return form(application, interview, model);
        var details = form.toDetails(before);
        if (interview.edits().isAfter(form.version()) && !details.equals(before))
            throw new Conflict(
                    "hiring.interview",
                    address(applicationId),
                    interview.edits(),
                    form,
                    InterviewForm.of(interview, clock.getZone()),
                    Map.of());
        interview.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return done("hiring.interview.saved", form, applicationId, flash);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            @PathVariable("application") ApplicationId applicationId,
            @PathVariable InterviewId id,
            CurrentPerson me,
            RedirectAttributes flash) {
        interviewing.applicationForChange(me, applicationId);
        var interview = interview(applicationId, id);
        if (!interview.isCancelled()) {
            var now = clock.instant();
            if (!interview.canBeCancelled(now))
                throw new Refused(address(applicationId), "hiring.interview.refused.begun");
            events.publishEvent(interview.cancel(me.id(), now));
        }
        return Done.redirect(flash, "hiring.interview.cancelled", address(applicationId));
    }

    private static String whyNotRevised(Interview interview) {
        return "hiring.interview.refused." + (interview.isCancelled() ? "cancelled" : "over");
    }

    private boolean hasErrors(InterviewForm form, BindingResult errors, @Nullable InterviewDetails before) {
        if (errors.getTarget() != null) form.check(errors, clock.instant(), before); // else unreadable
        return errors.hasErrors();
    }

    private Interview interview(ApplicationId application, InterviewId id) {
        return interviews.findByIdAndApplicationId(id, application).orElseThrow(NotFound::new);
    }

    private String form(JobApplication application, @Nullable Interview interview, Model model) {
        model.addAttribute("jobApplication", application);
        model.addAttribute("interview", interview);
        model.addAttribute(
                "applicant",
                staff.card(application.applicantId()).map(PersonCard::name).orElseThrow());
        return "hiring/interview-form";
    }

    /** Says, too, which of two equal times is meant in a night when the clock is put back. */
    private static String done(String message, InterviewForm form, ApplicationId id, RedirectAttributes flash) {
        var twice = form.twice();
        if (twice != null) flash.addFlashAttribute("doneArguments", new Object[] {twice.toString()});
        return Done.redirect(flash, twice == null ? message : message + ".twice", address(id));
    }

    private static String address(ApplicationId id) {
        return "/applications/" + id;
    }
}
