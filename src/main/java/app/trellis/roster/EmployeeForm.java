package app.trellis.roster;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.DepartmentId;
import app.trellis.people.EmployeeDetails;
import app.trellis.people.EmployeeFile;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import app.trellis.text.Line;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee as HR writes them.
 *
 * @param formId made when the form of a new employee is first shown; see {@link app.trellis.forms.SentOnce}
 * @param from the first day of the employment, or of what is changed
 * @param version the version that the writer has seen; null for a new employee
 */
@Labels("roster.form")
record EmployeeForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(200) String name,
        @Nullable @Line(254) String email,
        @Nullable @Line(50) String employeeNumber,
        @Nullable @NotBlank @Line(200) String jobTitle,
        @Nullable @NotBlank @Line(50) String department,
        @Nullable PickedPerson manager,
        @Nullable @Line(200) String location,

        @Nullable @DecimalMin("0.5") @DecimalMax("168") @Digits(integer = 3, fraction = 1)
        BigDecimal weeklyHours,

        @Nullable @NotNull LocalDate from,
        @Nullable Long version) {

    static EmployeeForm empty(LocalDate today) {
        return new EmployeeForm(UUID.randomUUID(), null, null, null, null, null, null, null, null, today, null);
    }

    static EmployeeForm of(EmployeeFile file, @Nullable PickedPerson manager, LocalDate from) {
        var placement = file.placement();
        return new EmployeeForm(
                null,
                file.name(),
                file.email(),
                file.employeeNumber(),
                placement.jobTitle(),
                placement.department().toString(),
                manager,
                placement.location(),
                placement.weeklyHours(),
                from,
                file.version());
    }

    /** The department that was chosen; null when what came is none. */
    @Nullable
    DepartmentId departmentId() {
        if (department == null) return null;
        try {
            return DepartmentId.of(department);
        } catch (IllegalArgumentException notChosenFromTheList) {
            return null;
        }
    }

    /** Only for a form without errors. */
    Placement placement(@Nullable PersonId managerId) {
        return new Placement(
                requireNonNull(jobTitle),
                requireNonNull(departmentId()),
                managerId,
                blankToNull(location),
                weeklyHours);
    }

    /** Only for a form without errors. */
    EmployeeDetails details(@Nullable PersonId managerId) {
        return new EmployeeDetails(
                requireNonNull(name),
                mail(),
                number(),
                requireNonNull(jobTitle),
                requireNonNull(departmentId()),
                managerId,
                blankToNull(location),
                requireNonNull(from));
    }

    @Nullable
    String mail() {
        return blankToNull(email);
    }

    @Nullable
    String number() {
        return blankToNull(employeeNumber);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        var line = requireNonNullElse(text, "");
        return line.isBlank() ? null : line;
    }
}
