package app.trellis.clients;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to work for an account.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param from the first day
 * @param until the last day; null until further notice
 */
@Labels("clients.assign")
record AssignmentForm(
        @Nullable UUID formId,
        @Nullable @NotNull PickedPerson employee,
        @Nullable @NotNull LocalDate from,
        @Nullable LocalDate until) {}
