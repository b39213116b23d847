package app.trellis.clients;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to work for an account.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param employee an e-mail address
 * @param from the first day
 * @param until the last day; null until further notice
 */
@Labels("clients.assign")
record AssignmentForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(254) String employee,
        @Nullable @NotNull LocalDate from,
        @Nullable LocalDate until) {}
