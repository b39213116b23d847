package app.trellis.responsibilities;

import app.trellis.forms.Labels;
import app.trellis.forms.SentOnce;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of its two people writes about an offer.
 *
 * @param formId made when the form is shown; see {@link SentOnce}
 */
@Labels("responsibilities.note")
record MessageForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Prose(Note.LONGEST) String text) {

    static MessageForm empty() {
        return new MessageForm(UUID.randomUUID(), null);
    }
}
