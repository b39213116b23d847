package app.trellis.roster;

import app.trellis.directory.PersonPicker;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeeFile;
import app.trellis.people.Employment;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What no single field of the form of an employee can tell. */
@Component
class EmployeeChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final int MOST_YEARS_AHEAD = 2;

    private final Employment employment;
    private final Staff staff;
    private final GuardedAddresses guarded;
    private final PersonPicker picker;
    private final Clock clock;

    EmployeeChecks(Employment employment, Staff staff, GuardedAddresses guarded, PersonPicker picker, Clock clock) {
        this.employment = employment;
        this.staff = staff;
        this.guarded = guarded;
        this.picker = picker;
        this.clock = clock;
    }

    /** Says what is wrong at the fields; {@code before} is null for a new employee. */
    Optional<PersonCard> managerOf(EmployeeForm form, @Nullable EmployeeFile before, CurrentPerson me, Errors errors) {
        checkNames(form, before, me, errors);
        var department = form.departmentId();
        var isPresent = before != null && before.placement().department().equals(department);
        if (!errors.hasFieldErrors("department") && !isPresent && (department == null || !staff.isOpen(department)))
            errors.rejectValue("department", "web.unknownDepartment");
        var manager = picker.picked(form.manager(), "manager", me, errors);
        if (before != null && manager.isPresent()) check(manager.get().id(), before.id(), errors);
        if (form.from() != null) checkDay(form.from(), form, before, errors);
        return manager;
    }

    private void checkNames(EmployeeForm form, @Nullable EmployeeFile before, CurrentPerson me, Errors errors) {
        var email = form.mail();
        var number = form.number();
        if (email == null && number == null) errors.rejectValue("email", "roster.form.unknowable");
        if (email != null && !EmailAddress.isOne(email)) errors.rejectValue("email", "Email");
        else if (email != null) refuseOther("email", staff.owner(email), before, errors);
        if (number != null) refuseOther("employeeNumber", employment.numbered(number), before, errors);
        if (before != null
                && !Objects.equals(before.email(), email)
                && guarded.from(me.id()).contains(before.id()))
            errors.rejectValue("email", "roster.form.ofAdministrator");
    }

    private static void refuseOther(
            String field, Optional<PersonCard> owner, @Nullable EmployeeFile before, Errors errors) {
        owner.filter(person -> before == null || !person.id().equals(before.id()))
                .ifPresent(
                        person -> errors.rejectValue(field, "roster.form.taken", new Object[] {person.name()}, null));
    }

    private void check(PersonId manager, PersonId person, Errors errors) {
        if (manager.equals(person)) errors.rejectValue("manager", "roster.form.ownManager");
        else if (staff.managersAbove(manager).stream()
                .anyMatch(above -> above.id().equals(person))) errors.rejectValue("manager", "roster.form.cycle");
    }

    private void checkDay(LocalDate from, EmployeeForm form, @Nullable EmployeeFile before, Errors errors) {
        if (from.isBefore(EARLIEST) || from.isAfter(LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD)))
            errors.rejectValue("from", "roster.form.farDay");
        else if (before != null && from.isBefore(before.inRoleSince()) && isOtherRole(form, before))
            errors.rejectValue("from", "roster.form.beforeRole", new Object[] {before.inRoleSince()}, null);
    }

    private static boolean isOtherRole(EmployeeForm form, EmployeeFile before) {
        return !before.placement().jobTitle().equals(form.jobTitle())
                || !before.placement().department().equals(form.departmentId());
    }
}
