package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.time.Instant;

/** What happens to an application. */
public sealed interface ApplicationActivity extends Activity {

    ApplicationId application();

    OpeningId opening();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("job_application", application().value());
    }

    /** Also when it is sent again after it was withdrawn. */
    record ApplicationReceived(ApplicationId application, OpeningId opening, PersonId by, Instant at)
            implements ApplicationActivity {}

    /** By the applicant, or by who recorded that they left the company. */
    record ApplicationWithdrawn(ApplicationId application, OpeningId opening, PersonId by, Instant at)
            implements ApplicationActivity {}

    /** By the hiring team; {@link Stage#HIRED} and {@link Stage#NOT_SELECTED} are decisions. */
    record ApplicationMoved(
            ApplicationId application, OpeningId opening, PersonId applicant, Stage stage, PersonId by, Instant at)
            implements ApplicationActivity {}
}
