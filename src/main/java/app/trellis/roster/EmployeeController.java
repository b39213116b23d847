package app.trellis.roster;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.Edits;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentName;
import app.trellis.people.EmployeeFile;
import app.trellis.people.Employment;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Lets HR add and change people by hand. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class EmployeeController {

    private final Keeping keeping;
    private final TakingBack takingBack;
    private final HandChanges changes;
    private final EmployeeChecks checks;
    private final GuardedAddresses guarded;
    private final Employment employment;
    private final Staff staff;
    private final PersonPicker picker;

    EmployeeController(
            Keeping keeping,
            TakingBack takingBack,
            HandChanges changes,
            EmployeeChecks checks,
            GuardedAddresses guarded,
            Employment employment,
            Staff staff,
            PersonPicker picker) {
        this.keeping = keeping;
        this.takingBack = takingBack;
        this.changes = changes;
        this.checks = checks;
        this.guarded = guarded;
        this.employment = employment;
        this.staff = staff;
        this.picker = picker;
    }

    @GetMapping("/people/new")
    String compose(Model model) {
        model.addAttribute("form", EmployeeForm.empty(keeping.today()));
        return form(model, null);
    }

    @PostMapping("/people")
    String add(
            @Valid @ModelAttribute("form") EmployeeForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() == null) return form(model, null); // a field could not even be read
        changes.lock();
        var id = new PersonId(SentOnce.id(form.formId(), me.id().value(), form));
        if (employment.isKnown(id)) return Done.redirect(flash, "roster.added", "/people/" + id);
        var manager = checks.managerOf(form, null, me, errors);
        if (errors.hasErrors()) return form(model, null);
        keeping.add(id, form, manager.map(PersonCard::id).orElse(null), me.id());
        return Done.redirect(flash, "roster.added", "/people/" + id);
    }

    @GetMapping("/people/{id}/edit")
    String edit(@PathVariable PersonId id, Model model) {
        var file = present(id);
        model.addAttribute("form", formOf(file));
        return form(model, file);
    }

    @PutMapping("/people/{id}")
    String update(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") EmployeeForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        changes.lock();
        var file = present(id);
        if (errors.getTarget() == null) return form(model, file); // a field could not even be read
        var manager =
                checks.managerOf(form, file, me, errors).map(PersonCard::id).orElse(null);
        if (errors.hasErrors()) return form(model, file);
        if (new Edits(file.version(), null).isAfter(form.version()) && Differences.any(file, form, manager))
            throw conflict(file, form);
        var waits = keeping.edit(file, form, manager, me.id());
        return Done.redirect(flash, waits ? "roster.planned" : "roster.saved", "/people/" + id);
    }

    /** Takes back what waits for its day, or the last thing that was done. */
    @DeleteMapping("/people/{id}/changes/{change}")
    String takeBack(@PathVariable PersonId id, @PathVariable UUID change, CurrentPerson me, RedirectAttributes flash) {
        changes.lock();
        var file = employment.fileForChange(id).orElseThrow(NotFound::new);
        var found = changes.forChange(id, change).orElseThrow(NotFound::new);
        if (!found.isWaiting() && !found.canBeUndone(file.version()))
            throw new Refused("/people/" + id, "roster.change.tooLate");
        var before = found.before();
        if (before != null
                && !Objects.equals(before.email(), file.email())
                && guarded.from(me.id()).contains(id))
            throw new Refused("/people/" + id, "roster.form.ofAdministrator");
        if (before != null && !takingBack.canBeAgain(before, file, me.id()))
            throw new Refused("/people/" + id, "roster.change.tooLate");
        takingBack.takeBack(found, file, me.id());
        return Done.redirect(flash, "roster.change.takenBack", "/people/" + id);
    }

    private EmployeeFile present(PersonId id) {
        var file = employment.fileForChange(id).orElseThrow(NotFound::new);
        if (file.hasLeft()) throw new Refused("/people/" + id, "roster.hasLeft");
        return file;
    }

    private Conflict conflict(EmployeeFile file, EmployeeForm form) {
        var departments =
                staff.departments().stream().collect(Collectors.toMap(DepartmentName::value, DepartmentName::name));
        var theirs = EmployeeForm.of(
                file, picker.shown(file.placement().manager()), form.from() == null ? keeping.today() : form.from());
        return new Conflict(
                "roster", "/people/" + file.id(), new Edits(file.version(), null), form, theirs, departments);
    }

    private EmployeeForm formOf(EmployeeFile file) {
        return EmployeeForm.of(file, picker.shown(file.placement().manager()), keeping.today());
    }

    private String form(Model model, @Nullable EmployeeFile file) {
        model.addAttribute("file", file);
        model.addAttribute("departments", staff.departments());
        return "roster/form";
    }
}
