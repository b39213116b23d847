package app.trellis.jobs;

import app.trellis.audit.Happened;
import app.trellis.audit.RecordHistory;
import app.trellis.forms.Conflict;
import app.trellis.forms.Deletion;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.jobs.JobActivity.JobDeleted;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.skills.SkillPicker;
import app.trellis.skills.Vocabulary;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
class JobProfileController {

    private final JobProfiles profiles;
    private final Jobs jobs;
    private final Proposing proposing;
    private final SkillPicker picker;
    private final Vocabulary vocabulary;
    private final RecordHistory history;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobProfileController(
            JobProfiles profiles,
            Jobs jobs,
            Proposing proposing,
            SkillPicker picker,
            Vocabulary vocabulary,
            RecordHistory history,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.profiles = profiles;
        this.jobs = jobs;
        this.proposing = proposing;
        this.picker = picker;
        this.vocabulary = vocabulary;
        this.history = history;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/job-profiles/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable JobProfileId id, CurrentPerson me, Model model) {
        var profile = profiles.findById(id).orElseThrow(NotFound::new);
        var details = profile.details();
        model.addAttribute("profile", profile);
        model.addAttribute("asks", vocabulary.shown(details.asks()));
        var next = details.next();
        model.addAttribute(
                "next",
                next == null
                        ? null
                        : jobs.withIds(List.of(next)).stream().findFirst().orElse(null));
        model.addAttribute("before", jobs.leadingTo(id));
        var happened = me.hr() ? history.of(profile.added().about(), added(profile)) : List.<Happened>of();
        model.addAttribute("history", happened);
        model.addAttribute(
                "people",
                staff.cards(happened.stream()
                        .map(Happened::by)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "jobs/show";
    }

    private static Happened added(JobProfile profile) {
        return new Happened("added", profile.createdAt(), profile.createdBy());
    }

    /** A new profile, with what the occupation proposes that HR took for the nearest. */
    @PreAuthorize("hasRole('HR')")
    @GetMapping("/job-profiles/new")
    String compose(@Nullable String job, @Nullable UUID occupation, Model model) {
        var title = Text.optionalLine(job);
        var proposal = occupation == null ? Proposal.NOTHING : proposing.from(occupation);
        model.addAttribute("form", JobProfileForm.proposed(title, proposal));
        return form(model, null, title);
    }

    @PreAuthorize("hasRole('HR')")
    @PostMapping("/job-profiles")
    String create(
            @Valid @ModelAttribute("form") JobProfileForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var details = accepted(form, errors, null);
        if (details == null) return form(model, null, null);
        var id = new JobProfileId(SentOnce.id(form.formId(), me.id().value(), details));
        if (profiles.madeBy(id).isEmpty()) {
            if (isRefused(details, null, errors)) return form(model, null, null);
            events.publishEvent(profiles.save(new JobProfile(id, details, me.id(), clock.instant()))
                    .added());
        }
        return Done.redirect(flash, "jobs.created", "/job-profiles/" + id);
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/job-profiles/{id}/edit")
    String edit(@PathVariable JobProfileId id, Model model) {
        var profile = profiles.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("form", JobProfileForm.of(profile));
        return form(model, profile, null);
    }

    @PreAuthorize("hasRole('HR')")
    @PutMapping("/job-profiles/{id}")
    String update(
            @PathVariable JobProfileId id,
            @Valid @ModelAttribute("form") JobProfileForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var profile = profiles.forChange(id).orElseThrow(NotFound::new);
        var details = accepted(form, errors, profile);
        if (details == null || isRefused(details, profile, errors)) return form(model, profile, null);
        if (profile.edits().isAfter(form.version()) && !details.equals(profile.details()))
            throw conflict(profile, form);
        profile.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", "/job-profiles/" + id);
    }

    /** One by mistake, say. What openings, goals or other profiles refer to stays. */
    @PreAuthorize("hasRole('HR')")
    @DeleteMapping("/job-profiles/{id}")
    String delete(@PathVariable JobProfileId id, CurrentPerson me, RedirectAttributes flash) {
        var profile = profiles.forChange(id).orElseThrow(NotFound::new);
        events.publishEvent(new JobDeleted(id, me.id(), clock.instant()));
        Deletion.of("/job-profiles/" + id, "jobs.notDeleted", () -> {
            profiles.delete(profile);
            profiles.flush();
        });
        return Done.redirect(flash, "jobs.deleted", "/job-profiles");
    }

    /** What the form says, or null when it has errors or asks for one more skill. */
    private @Nullable JobProfileDetails accepted(
            JobProfileForm form, BindingResult errors, @Nullable JobProfile before) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        var skills = picker.picked(form.asks(), "asks", errors);
        return errors.hasErrors() || picker.isAdding() ? null : form.toDetails(skills);
    }

    /** Whether another profile has the title, or the next step leads back to this one. */
    private boolean isRefused(JobProfileDetails details, @Nullable JobProfile before, BindingResult errors) {
        profiles.lockAll();
        var mine = before == null ? null : before.id();
        var ladder = new Ladder(jobs.all());
        if (ladder.hasOther(details.title(), mine)) errors.rejectValue("title", "jobs.form.titleTaken");
        var next = details.next();
        if (next != null && !ladder.has(next)) errors.rejectValue("next", "jobs.form.unknownJob");
        if (next != null && mine != null && ladder.leads(next, mine)) errors.rejectValue("next", "jobs.form.ring");
        return errors.hasErrors();
    }

    private Conflict conflict(JobProfile profile, JobProfileForm mine) {
        var theirs = JobProfileForm.of(profile);
        var names = new HashMap<>(picker.texts(Stream.of(mine.asks(), theirs.asks())));
        jobs.all().forEach(job -> names.put(job.id().toString(), job.title()));
        return new Conflict("jobs", "/job-profiles/" + profile.id(), profile.edits(), mine, theirs, names);
    }

    private String form(Model model, @Nullable JobProfile profile, @Nullable String title) {
        model.addAttribute("profile", profile);
        model.addAttribute(
                "jobs",
                jobs.all().stream()
                        .filter(job -> profile == null || !job.id().equals(profile.id()))
                        .toList());
        if (title != null && !title.isBlank()) model.addAttribute("near", proposing.nearest(title));
        return "jobs/form";
    }
}
