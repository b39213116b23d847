package app.trellis.feedback;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param formId made when the form is shown; see {@link app.trellis.forms.SentOnce} */
@Labels("feedback.reply")
record ReplyForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Prose(2000) String text) {

    static ReplyForm empty() {
        return new ReplyForm(UUID.randomUUID(), null);
    }
}
