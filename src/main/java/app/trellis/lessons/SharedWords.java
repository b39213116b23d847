package app.trellis.lessons;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What others read of a lesson: the answers of {@link LessonDetails} as its owner wants them read, without the day. */
@Embeddable
public record SharedWords(
        @Enumerated(EnumType.STRING) LessonKind kind,
        String saw,
        String madeSense,
        String surprised,
        String helped,
        String action) {

    /** Throws {@link IllegalArgumentException} for an overlong text, and where nothing was seen or is to be tried. */
    public SharedWords {
        saw = Text.prose(saw);
        madeSense = Text.prose(madeSense);
        surprised = Text.prose(surprised);
        helped = Text.prose(helped);
        action = Text.line(action);
        if (saw.isEmpty() || action.isEmpty()) throw new IllegalArgumentException("incomplete");
        if (Stream.of(saw, madeSense, surprised, helped)
                        .anyMatch(text -> Text.length(text) > LessonDetails.LONGEST_ANSWER)
                || Text.length(action) > LessonDetails.LONGEST_ACTION) throw new IllegalArgumentException("too long");
    }

    /** All that is written. */
    String text() {
        return String.join("\n", saw, madeSense, surprised, helped, action);
    }

    /** The same with another wording of each text; one that gets too long by it is cut. */
    SharedWords reworded(UnaryOperator<String> wording) {
        UnaryOperator<String> answer = text -> Text.beginning(wording.apply(text), LessonDetails.LONGEST_ANSWER);
        return new SharedWords(
                kind,
                answer.apply(saw),
                answer.apply(madeSense),
                answer.apply(surprised),
                answer.apply(helped),
                Text.beginning(wording.apply(action), LessonDetails.LONGEST_ACTION));
    }
}
