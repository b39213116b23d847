package app.trellis.responsibilities;

import app.trellis.forms.Labels;
import app.trellis.forms.SentOnce;
import app.trellis.text.Prose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check-in.
 *
 * @param formId made when the form is shown; see {@link SentOnce}
 * @param hours how many it took in the week before; null where nobody says
 */
@Labels("responsibilities.note")
record NoteForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Prose(Note.LONGEST) String text,

        @Nullable @Min(0) @Max(Note.MOST_HOURS) Integer hours) {

    static NoteForm empty() {
        return new NoteForm(UUID.randomUUID(), null, null);
    }
}
