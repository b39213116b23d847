package app.trellis.openings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What all who still wait for a decision are told.
 *
 * @param seen the {@link Undecided#fingerprint} of those whom the sender has seen
 */
record RejectionForm(
        @Nullable @NotBlank @Size(max = 2000) String note,
        @Nullable @NotNull String seen) {}
