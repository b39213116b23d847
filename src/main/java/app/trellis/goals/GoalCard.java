package app.trellis.goals;

import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal that somebody has and has neither reached nor given up.
 *
 * @param title in the owner's words, or the title of the job
 * @param jobProfile the job that they want; null where only words say it
 * @param steps the skills that steps of the plan are about
 */
public record GoalCard(GoalId id, String title, @Nullable JobProfileId jobProfile, List<SkillId> steps) {}
