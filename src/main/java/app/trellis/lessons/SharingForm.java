package app.trellis.lessons;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import app.trellis.forms.Labels;
import app.trellis.skills.PickedSkills;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as somebody shares it. It does not say from which lesson it was taken, so that no request does. What the browser
 * leaves out, or what cannot be read, is null.
 *
 * @param secret made when the form is first shown. A form that has one is never kept for later.
 * @param anonymous null where nothing was chosen
 */
@Labels("lessons.library.form")
record SharingForm(
        @Nullable UUID secret,
        @Nullable SharingStep step,
        @Nullable @NotNull LessonKind kind,

        @Nullable @NotBlank @Prose(LessonDetails.LONGEST_ANSWER)
        String saw,

        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String madeSense,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String surprised,
        @Nullable @Prose(LessonDetails.LONGEST_ANSWER) String helped,

        @Nullable @NotBlank @Line(LessonDetails.LONGEST_ACTION)
        String action,

        @Nullable PickedSkills skills,
        @Nullable @NotNull Reach reach,
        @Nullable @NotNull Boolean anonymous) {

    static SharingForm empty() {
        return new SharingForm(
                UUID.randomUUID(), null, null, null, null, null, null, null, PickedSkills.NONE, null, null);
    }

    /** As it was written for its owner alone, to be looked through before others read it. */
    static SharingForm of(Lesson lesson) {
        var details = lesson.details();
        return new SharingForm(
                UUID.randomUUID(),
                null,
                details.kind(),
                details.saw(),
                details.madeSense(),
                details.surprised(),
                details.helped(),
                details.action(),
                PickedSkills.unrated(lesson.skills()),
                null,
                null);
    }

    /** Only for a form without errors. */
    SharedWords toWords() {
        return new SharedWords(
                requireNonNull(kind),
                requireNonNull(saw),
                requireNonNullElse(madeSense, ""),
                requireNonNullElse(surprised, ""),
                requireNonNullElse(helped, ""),
                requireNonNull(action));
    }

    /** With the secret that it came with, or a new one. */
    UUID secretOrNew() {
        return requireNonNullElseGet(secret, UUID::randomUUID);
    }
}
