package app.trellis.feedback;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a manager holds feedback back, or returns it to its author. */
@Labels("feedback.hold")
record HoldForm(@Nullable @NotBlank @Prose(1000) String reason) {}
