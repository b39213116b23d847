package app.trellis.demo;

import app.trellis.jobs.JobBackfill;
import app.trellis.jobs.JobProfileDetails;
import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillBackfill;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Says what the commonest jobs ask for, and which comes next. */
class JobsStory {

    private final JobBackfill jobs;
    private final SkillBackfill skills;

    JobsStory(JobBackfill jobs, SkillBackfill skills) {
        this.jobs = jobs;
        this.skills = skills;
    }

    void tell(Cast cast, Today today) {
        var hr = cast.named("Hana Kimura");
        var at = today.at(Moment.valueOf("200d 10:00"));
        var told = new HashMap<String, JobProfileId>();
        for (var job : JobsScript.read().jobs()) {
            var details =
                    new JobProfileDetails(job.title(), job.about(), named(job.next(), told), skills.asked(job.asks()));
            told.put(job.title(), jobs.add(details, hr, at));
        }
    }

    private static @Nullable JobProfileId named(@Nullable String title, Map<String, JobProfileId> told) {
        if (title != null && !told.containsKey(title)) throw new NoSuchElementException(title);
        return title == null ? null : told.get(title);
    }
}
