package app.trellis.responsibilities;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to a responsibility, and to the people who carry it or would like to. */
public sealed interface ResponsibilityActivity extends Activity {

    ResponsibilityId responsibility();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("responsibility", responsibility().value());
    }

    record ResponsibilityDrafted(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityRevised(ResponsibilityId responsibility, PersonId by, Instant at, List<String> fields)
            implements ResponsibilityActivity {}

    /** Somebody else leads it now. */
    record ResponsibilityHandedOver(ResponsibilityId responsibility, PersonId owner, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityPublished(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityUnpublished(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    /** Of a draft. */
    record ResponsibilityDeleted(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityStarted(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityEnded(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityVolunteeredFor(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record VolunteerWithdrew(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record VolunteerNotChosen(ResponsibilityId responsibility, PersonId volunteer, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    /** A volunteer was chosen, or somebody accepted an offer: the person carries it from now on. */
    record ResponsibilityTakenOn(ResponsibilityId responsibility, PersonId person, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityHandedBack(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityCheckedIn(ResponsibilityId responsibility, UUID note, PersonId holder, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record ResponsibilityLearnedFrom(ResponsibilityId responsibility, PersonId by, Instant at)
            implements ResponsibilityActivity {}

    record HolderThanked(ResponsibilityId responsibility, PersonId holder, PersonId by, Instant at)
            implements ResponsibilityActivity {}
}
