package app.trellis.training;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.skills.PickedSkills;
import app.trellis.skills.SkillAsked;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A training as HR writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new program is first shown; see {@link app.trellis.forms.SentOnce}
 * @param hours how long it takes; half an hour is 0.5
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("training.form")
record ProgramForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(ProgramDetails.LONGEST_LINE)
        String title,

        @Nullable @Line(ProgramDetails.LONGEST_LINE) String provider,

        @Nullable @Prose(ProgramDetails.LONGEST_SUMMARY) String summary,

        @Nullable @Prose(ProgramDetails.LONGEST_TEXT) String description,
        @Nullable @NotNull ProgramKind kind,

        @Nullable @DecimalMin("0.25") @DecimalMax("1600") @Digits(integer = 4, fraction = 2)
        BigDecimal hours,

        @Nullable @Line(100) String language,

        @Nullable
        @Line(ProgramDetails.LONGEST_LINK)
        @Pattern(regexp = "|\\s*https?://\\S+\\s*", message = "{training.form.noLink}")
        String link,

        @Nullable PickedSkills teaches,
        @Nullable Long version) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** @param title to begin with; null for none */
    static ProgramForm empty(@Nullable String title) {
        return new ProgramForm(
                UUID.randomUUID(),
                title,
                null,
                null,
                null,
                ProgramKind.CLASSROOM,
                null,
                "English",
                null,
                PickedSkills.NONE,
                null);
    }

    static ProgramForm of(TrainingProgram program) {
        return of(null, program.details(), program.edits().count());
    }

    /** The same program once more, to be written as another. */
    static ProgramForm copy(TrainingProgram program) {
        return of(UUID.randomUUID(), program.details(), null);
    }

    private static ProgramForm of(@Nullable UUID formId, ProgramDetails details, @Nullable Long version) {
        var minutes = details.minutes();
        return new ProgramForm(
                formId,
                details.title(),
                details.provider(),
                details.summary(),
                details.description(),
                details.kind(),
                minutes == null
                        ? null
                        : new BigDecimal(minutes)
                                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros(),
                details.language(),
                details.link(),
                PickedSkills.of(details.teaches()),
                version);
    }

    /** What no single field can tell. {@code before} is null for a new program. */
    void check(Errors errors, @Nullable TrainingProgram before, boolean hasDates) {
        if (before != null && kind != null && before.rulesOut(kind, hasDates))
            errors.rejectValue("kind", whyKindStays(before));
    }

    /** The message for a kind that {@link TrainingProgram#rulesOut} refuses. */
    static String whyKindStays(TrainingProgram program) {
        return program.status() == ProgramStatus.DRAFT ? "training.form.kindHasDates" : "training.form.kindStays";
    }

    /** Only for a form without errors. */
    ProgramDetails toDetails(List<SkillAsked> skills) {
        return new ProgramDetails(
                requireNonNull(title),
                provider,
                requireNonNullElse(summary, ""),
                requireNonNullElse(description, ""),
                requireNonNull(kind),
                hours == null
                        ? null
                        : hours.multiply(MINUTES)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValueExact(),
                language,
                skills,
                link);
    }
}
