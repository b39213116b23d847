package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to an opening. */
public sealed interface OpeningActivity extends Activity {

    OpeningId opening();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("opening", opening().value());
    }

    record OpeningDrafted(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningRevised(OpeningId opening, PersonId by, Instant at, List<String> fields, Revision outcome)
            implements OpeningActivity {}

    record OpeningPublished(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningUnpublished(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    /** Of a draft. */
    record OpeningDeleted(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningClosed(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningReopened(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}
}
