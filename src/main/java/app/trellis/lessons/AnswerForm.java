package app.trellis.lessons;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What somebody who was asked about a lesson answers. */
@Labels("lessons.answer")
record AnswerForm(
        @Nullable @NotBlank @Prose(Guidance.LONGEST_ANSWER) String answer) {

    static final AnswerForm EMPTY = new AnswerForm(null);
}
