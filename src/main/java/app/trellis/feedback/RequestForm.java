package app.trellis.feedback;

import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param asked an e-mail address
 */
record RequestForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(254) String asked,
        @Nullable @NotBlank @Prose(500) String topic,
        @Nullable @NotNull LocalDate dueOn) {}
