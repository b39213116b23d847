package app.trellis.appreciation;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param formId made when the form is shown; see {@link app.trellis.forms.SentOnce} */
@Labels("appreciation.comment")
record CommentForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Prose(AppreciationComment.LONGEST)
        String text) {

    static CommentForm empty() {
        return new CommentForm(UUID.randomUUID(), null);
    }
}
