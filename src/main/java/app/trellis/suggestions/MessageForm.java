package app.trellis.suggestions;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client and one who answers write to each other.
 *
 * @param formId made when the form is shown; see {@link app.trellis.forms.SentOnce}
 * @param with who answers, in whose talk it stands
 */
@Labels("suggestions.message")
record MessageForm(
        @Nullable UUID formId,
        @Nullable @NotNull PersonId with,

        @Nullable @NotBlank @Prose(SuggestionMessage.LONGEST)
        String text) {

    static MessageForm empty() {
        return new MessageForm(UUID.randomUUID(), null, null);
    }
}
