package app.trellis.suggestions;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a manager accepts, and what they are invited to.
 *
 * @param program null while one is still to be found
 * @param session in which seats are kept; null for none
 */
@Labels("suggestions.answer")
record AcceptanceForm(
        @Nullable List<PersonId> people,
        @Nullable ProgramId program,
        @Nullable SessionId session) {

    public boolean names(PersonId person) {
        return people != null && people.contains(person);
    }
}
