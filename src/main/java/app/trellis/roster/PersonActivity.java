package app.trellis.roster;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What HR does by hand to the people of the company. */
public sealed interface PersonActivity extends Activity {

    PersonId person();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("person", person().value());
    }

    record PersonAdded(PersonId person, PersonId by, Instant at) implements PersonActivity {}

    /** Another name, address or number: who somebody is. */
    record PersonCorrected(PersonId person, PersonId by, Instant at, List<String> fields) implements PersonActivity {}

    /** Another place in the company, from a day that has come. */
    record PersonMoved(PersonId person, PersonId by, Instant at, List<String> fields) implements PersonActivity {}

    record ManagerChanged(PersonId person, @Nullable PersonId manager, PersonId by, Instant at)
            implements PersonActivity {}

    /** Something that is to change on a later day. */
    record ChangePlanned(PersonId person, PersonId by, Instant at, LocalDate startsOn, List<String> fields)
            implements PersonActivity {}

    record ChangeTakenBack(PersonId person, PersonId by, Instant at) implements PersonActivity {}

    record PersonLeft(PersonId person, @Nullable PersonId successor, PersonId by, Instant at)
            implements PersonActivity {}

    record PersonReturned(PersonId person, PersonId by, Instant at) implements PersonActivity {}
}
