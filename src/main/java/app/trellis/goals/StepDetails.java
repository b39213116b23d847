package app.trellis.goals;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a step.
 *
 * @param dueOn null where it is open
 * @param evidence what shows that it is done; may be empty
 */
@Embeddable
record StepDetails(String title, @Nullable LocalDate dueOn, String evidence) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_EVIDENCE = 2_000;

    /** Throws {@link IllegalArgumentException} for an empty or overlong text. */
    StepDetails {
        title = Text.line(title);
        evidence = Text.prose(evidence);
        if (title.isEmpty() || Text.length(title) > LONGEST_TITLE) throw new IllegalArgumentException("title");
        if (Text.length(evidence) > LONGEST_EVIDENCE) throw new IllegalArgumentException("evidence");
    }
}
