package app.trellis.jobs;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;

/** What happens to the profile of a job. */
public sealed interface JobActivity extends Activity {

    JobProfileId job();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("job_profile", job().value());
    }

    record JobAdded(JobProfileId job, PersonId by, Instant at) implements JobActivity {}

    record JobRevised(JobProfileId job, PersonId by, Instant at, List<String> fields) implements JobActivity {}

    record JobDeleted(JobProfileId job, PersonId by, Instant at) implements JobActivity {}
}
