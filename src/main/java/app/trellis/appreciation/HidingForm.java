package app.trellis.appreciation;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why thanks are hidden. */
@Labels("appreciation.hiding")
record HidingForm(
        @Nullable @NotBlank @Prose(Appreciation.LONGEST_REASON)
        String why) {}
