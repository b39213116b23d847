package app.trellis.expertise;

import app.trellis.skills.SkillId;
import java.time.Instant;

/**
 * A skill of a person, as the person says it, and how sure that is.
 *
 * @param level from 1 to 5
 * @param saidAt when the person said so, or last said that it is still true
 * @param sureLevel the highest level that somebody has confirmed or that a training, feedback or responsibility shows; 0
 *     for none
 */
public record HeldSkill(SkillId skill, int level, Instant saidAt, int sureLevel) {}
