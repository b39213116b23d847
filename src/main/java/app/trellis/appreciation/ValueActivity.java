package app.trellis.appreciation;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What HR does with the values of the company. */
public sealed interface ValueActivity extends Activity {

    ValueId companyValue();

    @Override
    default Subject about() {
        return new Subject("company_value", companyValue().value());
    }

    record ValueAdded(ValueId companyValue, PersonId by, Instant at) implements ValueActivity {}

    record ValueRevised(ValueId companyValue, PersonId by, Instant at, List<String> fields) implements ValueActivity {}

    record ValueRetired(ValueId companyValue, PersonId by, Instant at) implements ValueActivity {}

    record ValueRestored(ValueId companyValue, PersonId by, Instant at) implements ValueActivity {}
}
