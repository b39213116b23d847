package app.trellis.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a session is not held, for those who wanted to come. */
record CancellationForm(
        @Nullable @NotBlank @Size(max = 2000) String message) {}
