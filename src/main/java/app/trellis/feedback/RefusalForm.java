package app.trellis.feedback;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a person declines a request. */
@Labels("feedback.refusal")
record RefusalForm(@Nullable @NotBlank @Prose(1000) String reason) {}
