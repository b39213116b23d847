package app.trellis.appreciation;

import app.trellis.activity.Activity;
import app.trellis.activity.ConfidentialActivity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What happens to thanks. The audit trail holds only that some were hidden: a trail of who thanked when would be a tally of
 * each person.
 */
public sealed interface AppreciationActivity extends Activity {

    AppreciationId appreciation();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("appreciation", appreciation().value());
    }

    record AppreciationGiven(AppreciationId appreciation, PersonId by, Instant at)
            implements AppreciationActivity, ConfidentialActivity {}

    record AppreciationEdited(AppreciationId appreciation, PersonId by, Instant at, List<String> fields)
            implements AppreciationActivity, ConfidentialActivity {}

    /** Somebody who is thanked lets fewer people see it from now on. */
    record ReachLowered(AppreciationId appreciation, PersonId by, Instant at)
            implements AppreciationActivity, ConfidentialActivity {}

    /** Somebody who is thanked lets a client's thanks go further. */
    record ReachAgreedTo(AppreciationId appreciation, PersonId by, Instant at)
            implements AppreciationActivity, ConfidentialActivity {}

    record AppreciationHidden(AppreciationId appreciation, PersonId by, Instant at) implements AppreciationActivity {}

    record AppreciationCommented(AppreciationId appreciation, PersonId by, Instant at)
            implements AppreciationActivity, ConfidentialActivity {}

    record CommentRemoved(AppreciationId appreciation, PersonId by, Instant at)
            implements AppreciationActivity, ConfidentialActivity {}
}
