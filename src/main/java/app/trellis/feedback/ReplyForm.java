package app.trellis.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param replyId made when the form is shown, so that a form sent twice is one reply */
record ReplyForm(
        @Nullable UUID replyId,
        @Nullable @NotBlank @Size(max = 2000) String text) {

    static ReplyForm empty() {
        return new ReplyForm(UUID.randomUUID(), null);
    }
}
