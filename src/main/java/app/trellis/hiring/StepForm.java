package app.trellis.hiring;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A move of an application by the hiring team.
 *
 * @param hired whether the button that hires was pressed, whatever stage is chosen
 * @param noteVisible whether the applicant may read the note
 * @param version the version of the application that the mover has seen
 */
@Labels("hiring.application")
record StepForm(
        @Nullable @NotNull Stage stage,
        @Nullable Boolean hired,
        @Nullable @Prose(2000) String note,
        @Nullable Boolean noteVisible,
        @Nullable @NotNull Long version) {

    StepForm {
        if (Boolean.TRUE.equals(hired)) stage = Stage.HIRED;
    }

    /** The next stage is chosen, as it is most often the one; back or to an end, somebody moves on purpose. */
    static StepForm next(JobApplication application) {
        var forward = application.nextStages().stream()
                .filter(next -> next.isOpen() && application.stage().isBefore(next))
                .findFirst();
        return new StepForm(forward.orElse(null), false, null, false, application.version());
    }

    /** The note; null when nothing was written. */
    @Nullable
    String writtenNote() {
        return note == null || note.isBlank() ? null : note;
    }
}
