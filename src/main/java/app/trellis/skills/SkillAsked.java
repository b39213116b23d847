package app.trellis.skills;

import jakarta.persistence.Embeddable;

/**
 * A skill that a job, an opening or a responsibility asks for, or a training teaches.
 *
 * @param level from 1 to {@value #HIGHEST}
 * @param must whether it is needed, and not only nice to have; what teaches says true
 */
@Embeddable
public record SkillAsked(SkillId skill, int level, boolean must) {

    public static final int HIGHEST = 5;

    /** Throws {@link IllegalArgumentException} for a level out of range. */
    public SkillAsked {
        if (level < 1 || level > HIGHEST) throw new IllegalArgumentException("level: " + level);
    }
}
