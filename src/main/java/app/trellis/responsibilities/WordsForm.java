package app.trellis.responsibilities;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A step that is taken with some words of one's own: why I volunteer, what I learned. The page says which. */
@Labels("responsibilities.step")
record WordsForm(@Nullable @NotBlank @Prose(LONGEST) String text) {

    static final int LONGEST = 2_000;
}
