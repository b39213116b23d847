package app.trellis.appreciation;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;

/**
 * What HR writes about a value.
 *
 * @param dailyWork what it looks like in daily work; never empty
 */
@Embeddable
public record ValueDetails(String name, String dailyWork) {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_TEXT = 2_000;

    /** Throws {@link IllegalArgumentException} for an empty or overlong text. */
    public ValueDetails {
        name = Text.line(name);
        dailyWork = Text.prose(dailyWork);
        if (name.isEmpty() || Text.length(name) > LONGEST_NAME) throw new IllegalArgumentException("name");
        if (dailyWork.isEmpty() || Text.length(dailyWork) > LONGEST_TEXT)
            throw new IllegalArgumentException("daily work");
    }
}
