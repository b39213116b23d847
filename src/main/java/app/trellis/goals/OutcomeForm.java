package app.trellis.goals;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How a goal ended, with a word about it. */
@Labels("goals.outcome")
record OutcomeForm(
        @Nullable @NotNull GoalOutcome outcome,
        @Nullable @NotBlank @Prose(1000) String word) {

    static final OutcomeForm EMPTY = new OutcomeForm(null, null);
}
