package app.trellis.company;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to the company's settings. */
public sealed interface CompanyActivity extends Activity {

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("company", null);
    }

    record CompanyRevised(PersonId by, Instant at, List<String> fields) implements CompanyActivity {}

    record LogoReplaced(PersonId by, Instant at) implements CompanyActivity {}

    record LogoRemoved(PersonId by, Instant at) implements CompanyActivity {}
}
