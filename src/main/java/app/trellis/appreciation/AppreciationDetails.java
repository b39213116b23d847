package app.trellis.appreciation;

import app.trellis.skills.SkillId;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives thanks for: their words, and the value or the skill that they saw, or both.
 *
 * @param text of at least {@value #SHORTEST} characters, so that it says what was done
 */
@Embeddable
public record AppreciationDetails(
        String text, @Nullable ValueId value, @Nullable SkillId skill) {

    public static final int SHORTEST = 20;
    public static final int LONGEST = 2_000;

    /** Throws {@link IllegalArgumentException} for a text too short or too long, and where neither value nor skill is named. */
    public AppreciationDetails {
        text = Text.prose(text);
        if (Text.length(text) < SHORTEST || Text.length(text) > LONGEST) throw new IllegalArgumentException("text");
        if (value == null && skill == null) throw new IllegalArgumentException("neither value nor skill");
    }
}
