package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeeFile;
import app.trellis.people.Employment;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets HR say that somebody leaves, and who takes over; and that somebody is back. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class LeavingController {

    private final Keeping keeping;
    private final HandChanges changes;
    private final HandingOver handingOver;
    private final Employment employment;
    private final Staff staff;
    private final PersonPicker picker;

    LeavingController(
            Keeping keeping,
            HandChanges changes,
            HandingOver handingOver,
            Employment employment,
            Staff staff,
            PersonPicker picker) {
        this.keeping = keeping;
        this.changes = changes;
        this.handingOver = handingOver;
        this.employment = employment;
        this.staff = staff;
        this.picker = picker;
    }

    /** The form, with all that somebody else must look after. */
    @GetMapping("/people/{id}/leaving")
    String composeLeaving(@PathVariable PersonId id, CurrentPerson me, Model model) {
        var file = present(id, me);
        var manager = staff.managerOf(id).orElse(null);
        model.addAttribute("form", new LeavingForm(keeping.today(), picker.shown(manager)));
        return leaving(file, model);
    }

    @PostMapping("/people/{id}/leaving")
    String leave(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        changes.lock();
        var file = present(id, me);
        if (errors.getTarget() == null) return leaving(file, model); // a field could not even be read
        var successor = picker.picked(form.successor(), "successor", me, errors);
        if (successor.filter(one -> one.id().equals(id)).isPresent())
            errors.rejectValue("successor", "roster.leaving.oneself");
        else if (form.successor() == null && !handingOver.of(id).isEmpty())
            errors.rejectValue("successor", "roster.leaving.nobody");
        var lastDay = form.lastDay();
        if (lastDay != null) checkDay(lastDay, file, errors);
        if (lastDay == null || errors.hasErrors()) return leaving(file, model);
        var waits = keeping.leave(file, lastDay, successor.map(PersonCard::id).orElse(null), me.id());
        return Done.redirect(flash, waits ? "roster.leaving.planned" : "roster.leaving.done", "/people/" + id);
    }

    private void checkDay(LocalDate lastDay, EmployeeFile file, BindingResult errors) {
        if (lastDay.isBefore(file.hiredOn()))
            errors.rejectValue("lastDay", "roster.leaving.beforeHired", new Object[] {file.hiredOn()}, null);
        else if (lastDay.isAfter(keeping.today().plusYears(2))) errors.rejectValue("lastDay", "roster.form.farDay");
    }

    private String leaving(EmployeeFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("duties", handingOver.of(file.id()));
        return "roster/leaving";
    }

    private EmployeeFile present(PersonId id, CurrentPerson me) {
        var file = employment.fileForChange(id).orElseThrow(NotFound::new);
        if (file.hasLeft()) throw new Refused("/people/" + id, "roster.hasLeft");
        if (me.is(id)) throw new Refused("/people/" + id, "roster.leaving.yourself");
        return file;
    }

    @GetMapping("/people/{id}/return")
    String composeReturn(@PathVariable PersonId id, Model model) {
        var file = gone(id);
        var manager = file.placement().manager();
        var shown = manager != null && staff.isPresent(manager) ? picker.shown(manager) : null;
        var afterLeaving = requireNonNull(file.leftOn()).plusDays(1);
        var from = afterLeaving.isAfter(keeping.today()) ? afterLeaving : keeping.today();
        model.addAttribute("form", ReturnForm.of(file, shown, from));
        return returning(file, model);
    }

    @PostMapping("/people/{id}/return")
    String comeBack(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        changes.lock();
        var file = gone(id);
        if (errors.getTarget() == null) return returning(file, model); // a field could not even be read
        var department = form.departmentId();
        if (!errors.hasFieldErrors("department") && (department == null || !staff.isOpen(department)))
            errors.rejectValue("department", "web.unknownDepartment");
        var manager = picker.picked(form.manager(), "manager", me, errors);
        if (manager.filter(one -> staff.managersAbove(one.id()).stream()
                        .anyMatch(above -> above.id().equals(id)))
                .isPresent()) errors.rejectValue("manager", "roster.form.cycle");
        var from = form.from();
        if (from != null && !from.isAfter(file.leftOn()))
            errors.rejectValue("from", "roster.return.beforeLeaving", new Object[] {file.leftOn()}, null);
        else if (from != null && from.isAfter(keeping.today().plusYears(2)))
            errors.rejectValue("from", "roster.form.farDay");
        if (from == null || errors.hasErrors()) return returning(file, model);
        var to = form.placement(file.placement(), manager.map(PersonCard::id).orElse(null));
        keeping.comeBack(file, to, from, me.id());
        return Done.redirect(flash, "roster.return.done", "/people/" + id);
    }

    private String returning(EmployeeFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("departments", staff.departments());
        return "roster/return";
    }

    private EmployeeFile gone(PersonId id) {
        var file = employment.fileForChange(id).orElseThrow(NotFound::new);
        if (!file.hasLeft()) throw new Refused("/people/" + id, "roster.return.present");
        return file;
    }
}
