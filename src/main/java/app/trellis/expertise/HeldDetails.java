package app.trellis.expertise;

import app.trellis.skills.SkillAsked;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a skill of their own.
 *
 * @param level from 1 to {@value SkillAsked#HIGHEST}
 * @param lastUsed null where the person does not say
 */
@Embeddable
public record HeldDetails(
        int level,
        @Nullable LocalDate lastUsed,
        @Enumerated(EnumType.STRING) ShownTo shownTo) {

    /** Throws {@link IllegalArgumentException} for a level out of range. */
    public HeldDetails {
        if (level < 1 || level > SkillAsked.HIGHEST) throw new IllegalArgumentException("level: " + level);
    }

    /** Whether it says the same of what the person can do, whoever may see it. */
    boolean saysTheSameAs(HeldDetails other) {
        return equals(new HeldDetails(other.level, other.lastUsed, shownTo));
    }
}
