package app.trellis.feedback;

import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * That somebody who was asked by a link declines. A program that sends the form as it is declines nothing.
 *
 * @param reason may be missing
 */
@Labels("feedback.refusal")
record LinkRefusalForm(
        @Nullable Boolean sure, @Nullable @Prose(1000) String reason) {

    void check(Errors errors) {
        if (!Boolean.TRUE.equals(sure) && !errors.hasFieldErrors("sure"))
            errors.rejectValue("sure", "feedback.refusal.sureMissing");
    }

    /** Null for none. */
    @Nullable
    String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason;
    }
}
