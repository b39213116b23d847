package app.trellis.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody does not answer a request. */
record RefusalForm(@Nullable @NotBlank @Size(max = 1000) String reason) {}
