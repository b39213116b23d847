package app.trellis.suggestions;

import app.trellis.activity.Activity;
import app.trellis.activity.ConfidentialActivity;
import app.trellis.activity.Subject;
import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to a suggestion of a client. */
public sealed interface SuggestionActivity extends Activity {

    SuggestionId suggestion();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("training_suggestion", suggestion().value());
    }

    record SuggestionMade(SuggestionId suggestion, ClientAccountId account, PersonId by, Instant at)
            implements SuggestionActivity {}

    /** By the client, for those for whom nobody had answered. */
    record SuggestionWithdrawn(SuggestionId suggestion, PersonId by, Instant at) implements SuggestionActivity {}

    /** @param answerer between whom and the client */
    record SuggestionDiscussed(SuggestionId suggestion, PersonId answerer, PersonId by, Instant at)
            implements SuggestionActivity {}

    /** @param people for whom */
    record SuggestionAccepted(SuggestionId suggestion, List<PersonId> people, PersonId by, Instant at)
            implements SuggestionActivity {}

    /** @param people for whom; they never learn of it */
    record SuggestionDeclined(SuggestionId suggestion, List<PersonId> people, PersonId by, Instant at)
            implements SuggestionActivity {}

    /** They may enrol in what was found. */
    record PeopleInvited(SuggestionId suggestion, List<PersonId> people, PersonId by, Instant at)
            implements SuggestionActivity {}

    /** Somebody who was invited says no: nobody's business but theirs. */
    record InvitationDeclined(SuggestionId suggestion, PersonId by, Instant at)
            implements SuggestionActivity, ConfidentialActivity {}
}
