package app.trellis.fit;

import app.trellis.expertise.HeldSkill;
import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would make something fit better, and how well it would fit then.
 *
 * @param steps taken together
 * @param goal the job to make a goal; null where that is not the change
 */
public record FitChange(List<Step> steps, @Nullable JobProfileId goal, Band becomes) {

    /**
     * One of them.
     *
     * @param level up to which level the skill has to be there
     * @param sure whether it is there, and somebody has to confirm it or something has to show it
     */
    public record Step(SkillId skill, int level, boolean sure) {

        HeldSkill asHeld() {
            return new HeldSkill(skill, sure ? 0 : level, Instant.EPOCH, sure ? level : 0);
        }
    }
}
