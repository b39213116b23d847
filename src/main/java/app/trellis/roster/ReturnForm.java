package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.DepartmentId;
import app.trellis.people.EmployeeFile;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That somebody who left is back: the same person, from a first day on. */
@Labels("roster.form")
record ReturnForm(
        @Nullable @NotNull LocalDate from,
        @Nullable @NotBlank @Line(200) String jobTitle,
        @Nullable @NotBlank @Line(50) String department,
        @Nullable PickedPerson manager) {

    static ReturnForm of(EmployeeFile file, @Nullable PickedPerson manager, LocalDate today) {
        var placement = file.placement();
        return new ReturnForm(
                today, placement.jobTitle(), placement.department().toString(), manager);
    }

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
    Placement placement(Placement before, @Nullable PersonId managerId) {
        return new Placement(
                requireNonNull(jobTitle),
                requireNonNull(departmentId()),
                managerId,
                before.location(),
                before.weeklyHours());
    }
}
