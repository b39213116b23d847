package app.trellis.responsibilities;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why somebody declines: a reason from the list, and own words where they like. */
@Labels("responsibilities.decline")
record DeclineForm(
        @Nullable @NotNull DeclineReason reason,
        @Nullable @Prose(1_000) String words) {

    void check(Errors errors) {
        if (reason == DeclineReason.OTHER && (words == null || words.isBlank()))
            errors.rejectValue("words", "NotBlank");
    }
}
