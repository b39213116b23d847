package app.trellis.skills;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A skill that a job, an opening or a responsibility asks for, or a training teaches.
 *
 * @param level from 1 to {@value #HIGHEST}
 * @param must whether it is needed, and not only nice to have; what teaches says true
 */
@Embeddable
public record SkillAsked(
        SkillId skill, @JdbcTypeCode(SqlTypes.SMALLINT) int level, boolean must) {

    public static final int HIGHEST = 5;

    /** Throws {@link IllegalArgumentException} for a level out of range. */
    public SkillAsked {
        if (level < 1 || level > HIGHEST) throw new IllegalArgumentException("level: " + level);
    }

    /** In one order, so that two lists that say the same are equal; of one skill, what asks for more. */
    public static List<SkillAsked> normalForm(Collection<SkillAsked> asked) {
        return asked.stream()
                .collect(toMap(SkillAsked::skill, Function.identity(), SkillAsked::atLeast))
                .values()
                .stream()
                .sorted(comparing(SkillAsked::must)
                        .thenComparing(SkillAsked::level)
                        .reversed()
                        .thenComparing(asking -> asking.skill().value()))
                .toList();
    }

    /** The same for what is taught, of which nothing is only nice to have. */
    public static List<SkillAsked> taught(Collection<SkillAsked> skills) {
        return normalForm(skills.stream()
                .map(one -> new SkillAsked(one.skill, one.level, true))
                .toList());
    }

    private SkillAsked atLeast(SkillAsked other) {
        return new SkillAsked(skill, Math.max(level, other.level), must || other.must);
    }
}
