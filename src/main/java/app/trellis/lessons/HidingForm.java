package app.trellis.lessons;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Why a shared lesson is hidden. */
@Labels("lessons.library.hiding")
record HidingForm(@Nullable @NotBlank @Prose(1_000) String reason) {

    static final HidingForm EMPTY = new HidingForm(null);
}
