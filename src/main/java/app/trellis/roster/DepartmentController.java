package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentSize;
import app.trellis.people.Organisation;
import app.trellis.roster.DepartmentActivity.DepartmentAdded;
import app.trellis.roster.DepartmentActivity.DepartmentEnded;
import app.trellis.roster.DepartmentActivity.DepartmentJoinedAnother;
import app.trellis.roster.DepartmentActivity.DepartmentRenamed;
import app.trellis.roster.DepartmentActivity.DepartmentReopened;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets HR add, rename, merge and end departments. */
@Controller
@Transactional
@RequestMapping("/departments")
@PreAuthorize("hasRole('HR')")
class DepartmentController {

    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DepartmentController(Organisation organisation, ApplicationEventPublisher events, Clock clock) {
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("form", new DepartmentForm(UUID.randomUUID(), null));
        return list(null, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return list(null, model);
        var name = requireNonNull(form.name());
        var id = new DepartmentId(SentOnce.id(form.formId(), me.id().value(), name));
        if (organisation.department(id).isEmpty()) {
            if (isTaken(name, id, errors)) return list(null, model);
            organisation.add(id, name);
            events.publishEvent(new DepartmentAdded(id, me.id(), clock.instant()));
        }
        return done("roster.departments.added", flash);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable DepartmentId id, Model model) {
        var department = found(id);
        model.addAttribute("form", new DepartmentForm(null, department.name()));
        return list(department, model);
    }

    @PutMapping("/{id}")
    String rename(
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var department = found(id);
        if (errors.hasErrors() || isTaken(requireNonNull(form.name()), id, errors)) return list(department, model);
        if (!department.name().equals(form.name())) {
            organisation.rename(id, requireNonNull(form.name()));
            events.publishEvent(new DepartmentRenamed(id, me.id(), clock.instant()));
        }
        return done("roster.departments.renamed", flash);
    }

    @PostMapping("/{id}/merger")
    String merge(
            @PathVariable DepartmentId id,
            @RequestParam DepartmentId into,
            CurrentPerson me,
            RedirectAttributes flash) {
        var department = found(id);
        var other = found(into);
        if (department.endedOn() != null || other.endedOn() != null || id.equals(into))
            throw new Refused("/departments", "roster.departments.changed");
        organisation.merge(id, into, me.id());
        events.publishEvent(new DepartmentJoinedAnother(id, into, me.id(), clock.instant()));
        return done("roster.departments.merged", flash);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable DepartmentId id, CurrentPerson me, RedirectAttributes flash) {
        if (!found(id).canEnd()) throw new Refused("/departments", "roster.departments.changed");
        organisation.end(id);
        events.publishEvent(new DepartmentEnded(id, me.id(), clock.instant()));
        return done("roster.departments.ended", flash);
    }

    @DeleteMapping("/{id}/end")
    String reopen(@PathVariable DepartmentId id, CurrentPerson me, RedirectAttributes flash) {
        if (found(id).endedOn() == null) throw new Refused("/departments", "roster.departments.changed");
        organisation.reopen(id);
        events.publishEvent(new DepartmentReopened(id, me.id(), clock.instant()));
        return done("roster.departments.reopened", flash);
    }

    private DepartmentSize found(DepartmentId id) {
        return organisation.department(id).orElseThrow(NotFound::new);
    }

    private boolean isTaken(String name, DepartmentId id, BindingResult errors) {
        var taken = organisation.isTaken(name, id);
        if (taken) errors.rejectValue("name", "roster.departments.taken");
        return taken;
    }

    private String list(@Nullable DepartmentSize edited, Model model) {
        model.addAttribute("edited", edited);
        model.addAttribute("departments", organisation.departments());
        return "roster/departments";
    }

    private static String done(String message, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/departments");
    }
}
