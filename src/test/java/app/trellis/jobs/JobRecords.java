package app.trellis.jobs;

import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The profile of a job, by HR. */
@Component
class JobRecords implements PermissionRecords {

    private final JobBackfill past;
    private final Clock clock;

    JobRecords(JobBackfill past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var details = new JobProfileDetails("Night Shift Lead", "Leads the night shift.", null, List.of());
        return Map.of("jobProfile", past.add(details, viewers.hr().id(), clock.instant()));
    }
}
