package app.trellis.expertise;

import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A skill of a person, as the person says it, and how sure that is.
 *
 * @param level from 1 to 5
 * @param saidAt when the person said so, or last said that it is still true
 * @param sureLevel the highest level that somebody has confirmed or that a training, feedback or responsibility shows; 0
 *     for none
 */
public record HeldSkill(SkillId skill, int level, Instant saidAt, int sureLevel) {

    /** For so many months it is taken as still true. */
    public static final int MONTHS = 24;

    /** Whether the person is to be asked whether it is still true. It counts all the same until they have answered. */
    public boolean isOld(Clock clock) {
        return isOld(saidAt, clock);
    }

    static boolean isOld(Instant saidAt, Clock clock) {
        return saidAt.isBefore(oldBefore(clock));
    }

    static Instant oldBefore(Clock clock) {
        return LocalDate.now(clock)
                .minusMonths(MONTHS)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
