package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A responsibility as its writer sends it. What the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new one is first shown; see {@link app.trellis.forms.SentOnce}
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("responsibilities.form")
record ResponsibilityForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(ResponsibilityDetails.LONGEST_LINE)
        String title,

        @Nullable @NotBlank @Prose(ResponsibilityDetails.LONGEST_PURPOSE)
        String purpose,

        @Nullable @Prose(ResponsibilityDetails.LONGEST_TEXT) String description,

        @Nullable @NotNull @Min(1) @Max(ResponsibilityDetails.MOST_HOURS)
        Integer hours,

        @Nullable @NotNull LocalDate startsOn,
        @Nullable @NotNull LocalDate endsOn,

        @Nullable @NotNull @Min(1) @Max(ResponsibilityDetails.MOST_SEATS)
        Integer seats,

        @Nullable PickedSkills needs,
        @Nullable PickedSkills teaches,
        @Nullable @NotNull PickedPerson owner,
        @Nullable PickedPerson standIn,
        @Nullable Long version) {

    /** A new one is asked for by its writer, and begins today. */
    static ResponsibilityForm empty(@Nullable PickedPerson me, LocalDate today) {
        return new ResponsibilityForm(
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                today,
                null,
                1,
                PickedSkills.NONE,
                PickedSkills.NONE,
                me,
                null,
                null);
    }

    static ResponsibilityForm of(
            Responsibility responsibility, @Nullable PickedPerson owner, @Nullable PickedPerson standIn) {
        var details = responsibility.details();
        return new ResponsibilityForm(
                null,
                details.title(),
                details.purpose(),
                details.description(),
                details.hours(),
                details.startsOn(),
                details.endsOn(),
                details.seats(),
                PickedSkills.of(details.needs()),
                PickedSkills.of(details.teaches()),
                owner,
                standIn,
                responsibility.edits().count());
    }

    /** What no single field can tell. {@code before} is null for a new one; {@code taken} is how many carry it. */
    void check(Errors errors, LocalDate today, @Nullable Responsibility before, int taken) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn))
            errors.rejectValue("endsOn", "responsibilities.form.endsBeforeItStarts");
        else if (endsOn != null
                && endsOn.isBefore(today)
                && (before == null || !endsOn.equals(before.details().endsOn())))
            errors.rejectValue("endsOn", "web.dayInThePast");
        if (seats != null && seats < taken)
            errors.rejectValue("seats", "responsibilities.form.fewerThanTaken", new Object[] {taken}, null);
    }

    /** Only for a form without errors. */
    ResponsibilityDetails toDetails(
            List<SkillAsked> needed, List<SkillAsked> taught, PersonId ownerId, @Nullable PersonId standInId) {
        return new ResponsibilityDetails(
                requireNonNull(title),
                requireNonNull(purpose),
                requireNonNullElse(description, ""),
                requireNonNull(hours),
                requireNonNull(startsOn),
                requireNonNull(endsOn),
                requireNonNull(seats),
                needed,
                taught,
                ownerId,
                standInId);
    }
}
