package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** @param hiringManagerBefore as it was before this, whether or not that has changed; null for none */
    record OpeningRevised(
            OpeningId opening,
            PersonId by,
            Instant at,
            List<String> fields,
            Revision outcome,
            @Nullable PersonId hiringManagerBefore)
            implements OpeningActivity {

        public boolean changesHiringManager() {
            return fields.contains("hiringManager");
        }
    }

    record OpeningPublished(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningUnpublished(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    /** Of a draft. */
    record OpeningDeleted(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningClosed(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}

    record OpeningReopened(OpeningId opening, PersonId by, Instant at) implements OpeningActivity {}
}
