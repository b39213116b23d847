package app.trellis.jobs;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the profiles of jobs of earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class JobBackfill {

    private final JobProfiles profiles;

    JobBackfill(JobProfiles profiles) {
        this.profiles = profiles;
    }

    public JobProfileId add(JobProfileDetails details, PersonId by, Instant at) {
        return profiles.saveAndFlush(new JobProfile(JobProfileId.random(), details, by, at))
                .id();
    }
}
