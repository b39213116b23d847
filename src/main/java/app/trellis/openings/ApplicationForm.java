package app.trellis.openings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to take an opening. */
record ApplicationForm(
        @Nullable @NotBlank @Size(max = JobApplication.LONGEST_MOTIVATION)
        String motivation) {}
