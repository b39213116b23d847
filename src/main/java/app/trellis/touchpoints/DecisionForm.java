package app.trellis.touchpoints;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as either side writes it down.
 *
 * @param decider a side, or the id of a person, as {@link Decider} reads it
 */
@Labels("touchpoints.decision")
record DecisionForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(Decision.LONGEST) String what,
        @Nullable @NotBlank @Line(60) String decider,
        @Nullable LocalDate byDay) {

    static DecisionForm empty() {
        return new DecisionForm(UUID.randomUUID(), null, null, null);
    }
}
