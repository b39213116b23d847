package app.trellis.hiring;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The message to all who still wait for a decision.
 *
 * @param seen the {@link Undecided#fingerprint} of the applications that the sender has seen
 */
@Labels("hiring.rejections")
record RejectionForm(
        @Nullable @NotBlank @Prose(2000) String note,
        @Nullable @NotNull @Line(100) String seen) {}
