package app.trellis.goals;

import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillGap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from a job.
 *
 * @param title of the job
 * @param seen whether people went these ways; else they are what the firm intends
 */
record CareerPaths(String title, boolean seen, List<Step> steps) {

    /**
     * @param job null where no profile says what it asks for
     * @param people how many went there; 0 where the firm intends it
     * @param gaps how far the reader is from what it asks for
     */
    record Step(String title, @Nullable JobProfileId job, long people, List<SkillGap> gaps) {

        public long have() {
            return gaps.stream().filter(SkillGap::has).count();
        }
    }
}
