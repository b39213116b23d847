package app.trellis.jobs;

import static java.util.stream.Collectors.toMap;

import app.trellis.text.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which job comes after which, for all jobs of the firm. */
class Ladder {

    private final Map<JobProfileId, JobProfileCard> jobs;

    Ladder(Collection<JobProfileCard> jobs) {
        this.jobs = jobs.stream().collect(toMap(JobProfileCard::id, Function.identity()));
    }

    boolean has(JobProfileId job) {
        return jobs.containsKey(job);
    }

    /** Whether a job besides this one has the title, in whatever case it is written. */
    boolean hasOther(String title, @Nullable JobProfileId mine) {
        return jobs.values().stream().anyMatch(job -> !job.id().equals(mine) && Text.same(job.title(), title));
    }

    /** Whether the steps from one job come to another, or it is that job already. */
    boolean leads(JobProfileId from, JobProfileId to) {
        var seen = new HashSet<JobProfileId>();
        for (var step = from; step != null && seen.add(step); step = next(step)) if (step.equals(to)) return true;
        return false;
    }

    private @Nullable JobProfileId next(JobProfileId job) {
        var card = jobs.get(job);
        return card == null ? null : card.next();
    }
}
