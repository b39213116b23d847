package app.trellis.lessons;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.skills.PickedSkills;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A lesson as its owner writes it. What the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new one is first shown; see {@link app.trellis.forms.SentOnce}
 * @param feedback from which a new one is taken; null for none, and so is {@code responsibility}
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("lessons.form")
record LessonForm(
        @Nullable UUID formId,
        @Nullable @NotNull LessonKind kind,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String saw,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String madeSense,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String surprised,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String helped,
        @Nullable @Line(LessonDetails.LONGEST_ACTION) String action,
        @Nullable LocalDate tryBy,
        @Nullable PickedSkills skills,
        @Nullable UUID feedback,
        @Nullable UUID responsibility,
        @Nullable Long version) {

    static LessonForm empty(@Nullable LessonOrigin origin) {
        return new LessonForm(
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PickedSkills.NONE,
                origin == null ? null : origin.idOf(LessonOrigin.Kind.FEEDBACK),
                origin == null ? null : origin.idOf(LessonOrigin.Kind.RESPONSIBILITY),
                null);
    }

    static LessonForm of(Lesson lesson) {
        var details = lesson.details();
        return new LessonForm(
                null,
                details.kind(),
                details.saw(),
                details.madeSense(),
                details.surprised(),
                details.helped(),
                details.action(),
                details.tryBy(),
                PickedSkills.unrated(lesson.skills()),
                null,
                null,
                lesson.edits().count());
    }

    @Nullable
    LessonOrigin origin() {
        return LessonOrigin.of(feedback, responsibility);
    }

    /**
     * What no single field can tell.
     *
     * @param whole whether it is to be more than a draft
     * @param before null for a new one
     */
    void check(Errors errors, boolean whole, LocalDate today, @Nullable Lesson before) {
        if (isBlank(saw)
                && (whole || Stream.of(madeSense, surprised, helped, action).allMatch(LessonForm::isBlank)))
            errors.rejectValue("saw", "lessons.form.sawMissing");
        if (whole && isBlank(action)) errors.rejectValue("action", "lessons.form.actionMissing");
        if (whole && tryBy == null && !errors.hasFieldErrors("tryBy"))
            errors.rejectValue("tryBy", "lessons.form.tryByMissing");
        if (tryBy != null
                && tryBy.isBefore(today)
                && (before == null || !tryBy.equals(before.details().tryBy())))
            errors.rejectValue("tryBy", "web.dayInThePast");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Only for a form without errors. */
    LessonDetails toDetails() {
        return new LessonDetails(
                requireNonNull(kind),
                requireNonNullElse(saw, ""),
                requireNonNullElse(madeSense, ""),
                requireNonNullElse(surprised, ""),
                requireNonNullElse(helped, ""),
                requireNonNullElse(action, ""),
                tryBy);
    }
}
