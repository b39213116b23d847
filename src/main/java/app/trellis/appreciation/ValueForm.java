package app.trellis.appreciation;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as HR writes it. Whatever the browser leaves out is null.
 *
 * @param formId made when the form of a new one is first shown; see {@link app.trellis.forms.SentOnce}
 * @param version the version that the writer has seen; null for a new one
 */
@Labels("appreciation.value")
record ValueForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(ValueDetails.LONGEST_NAME) String name,

        @Nullable @NotBlank @Prose(ValueDetails.LONGEST_TEXT)
        String dailyWork,

        @Nullable Long version) {

    static ValueForm empty() {
        return new ValueForm(UUID.randomUUID(), null, null, null);
    }

    static ValueForm of(CompanyValue value) {
        var details = value.details();
        return new ValueForm(
                null, details.name(), details.dailyWork(), value.edits().count());
    }

    /** Only for a form without errors. */
    ValueDetails toDetails() {
        return new ValueDetails(requireNonNull(name), requireNonNull(dailyWork));
    }
}
