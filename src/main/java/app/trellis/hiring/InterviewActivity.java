package app.trellis.hiring;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to an interview. */
public sealed interface InterviewActivity extends Activity {

    InterviewId interview();

    ApplicationId application();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("interview", interview().value());
    }

    record InterviewPlanned(InterviewId interview, ApplicationId application, PersonId by, Instant at)
            implements InterviewActivity {}

    /** @param moved whether those who come have to know: it is held at another time or place */
    record InterviewRevised(
            InterviewId interview,
            ApplicationId application,
            boolean moved,
            PersonId by,
            Instant at,
            List<String> fields)
            implements InterviewActivity {}

    /** Also when the application is closed before it is held: withdrawn, hired or not selected. */
    record InterviewCancelled(InterviewId interview, ApplicationId application, PersonId by, Instant at)
            implements InterviewActivity {}
}
