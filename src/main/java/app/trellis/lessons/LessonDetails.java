package app.trellis.lessons;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes in a lesson: the answers to five short prompts. Each may be empty in a draft.
 *
 * @param saw what happened, as the writer saw it
 * @param madeSense what made sense at that moment
 * @param surprised what came unexpected
 * @param helped what helped, or would have
 * @param action the one thing to try; one line
 * @param tryBy the day by which to try it
 */
@Embeddable
public record LessonDetails(
        @Enumerated(EnumType.STRING) LessonKind kind,
        String saw,
        String madeSense,
        String surprised,
        String helped,
        String action,
        @Nullable LocalDate tryBy) {

    static final int LONGEST_ANSWER = 2_000;
    static final int LONGEST_ACTION = 300;
    private static final int LONGEST_HEADING = 90;

    /** Throws {@link IllegalArgumentException} for an overlong text, and where nothing is written. */
    public LessonDetails {
        saw = Text.prose(saw);
        madeSense = Text.prose(madeSense);
        surprised = Text.prose(surprised);
        helped = Text.prose(helped);
        action = Text.line(action);
        if (Stream.of(saw, madeSense, surprised, helped).anyMatch(text -> Text.length(text) > LONGEST_ANSWER)
                || Text.length(action) > LONGEST_ACTION) throw new IllegalArgumentException("too long");
        if (Stream.of(saw, madeSense, surprised, helped, action).allMatch(String::isEmpty))
            throw new IllegalArgumentException("nothing written");
    }

    /** Whether it says what was seen, and what to try by when. */
    public boolean isWhole() {
        return !saw.isEmpty() && !action.isEmpty() && tryBy != null;
    }

    /** The beginning of what is written, by which its owner knows it again. */
    public String heading() {
        return heading(Stream.of(saw, madeSense, surprised, helped, action)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow());
    }

    static String heading(String text) {
        return Text.shortened(Text.line(text), LONGEST_HEADING);
    }
}
