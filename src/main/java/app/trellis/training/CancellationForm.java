package app.trellis.training;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a session is not held, for those who wanted to come. */
@Labels("training.session.cancel")
record CancellationForm(@Nullable @NotBlank @Prose(2000) String message) {}
