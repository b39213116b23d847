package app.trellis.suggestions;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a manager declines, and why. */
@Labels("suggestions.answer")
record RefusalForm(
        @Nullable List<PersonId> people,

        @Nullable @NotBlank @Prose(Suggestion.LONGEST_REASON)
        String reason) {

    public boolean names(PersonId person) {
        return people != null && people.contains(person);
    }
}
