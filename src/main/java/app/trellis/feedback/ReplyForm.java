package app.trellis.feedback;

import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param replyId made when the form is shown, so that a form sent twice is one reply */
record ReplyForm(
        @Nullable UUID replyId,
        @Nullable @NotBlank @Prose(2000) String text) {

    static ReplyForm empty() {
        return new ReplyForm(UUID.randomUUID(), null);
    }
}
