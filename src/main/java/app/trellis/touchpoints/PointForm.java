package app.trellis.touchpoints;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A point for the agenda in somebody's own words. */
@Labels("touchpoints.point")
record PointForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(Point.LONGEST) String text) {

    static PointForm empty() {
        return new PointForm(UUID.randomUUID(), null);
    }
}
