package app.trellis.hiring;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why somebody wants to take an opening. */
@Labels("hiring.apply")
record ApplicationForm(
        @Nullable @NotBlank @Prose(JobApplication.LONGEST_MOTIVATION)
        String motivation) {}
