package app.trellis.lessons;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * The code that somebody was shown when they shared a lesson anonymously.
 *
 * @param secret under the name by which forms are never kept for later
 */
@Labels("lessons.library.takingBack")
record TakingBackForm(@Nullable @NotBlank @Line(100) String secret) {

    static final TakingBackForm EMPTY = new TakingBackForm(null);
}
