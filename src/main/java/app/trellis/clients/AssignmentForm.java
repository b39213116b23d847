package app.trellis.clients;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to work for an account.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param several more people, as {@link app.trellis.directory.PersonPicker#pasted} reads them
 * @param from the first day
 * @param until the last day; null until further notice
 */
@Labels("clients.assign")
record AssignmentForm(
        @Nullable UUID formId,
        @Nullable PickedPerson employee,

        @Nullable @Prose(AssignmentForm.LONGEST_LIST) String several,

        @Nullable @NotNull LocalDate from,
        @Nullable LocalDate until) {

    /** Some two hundred addresses. */
    static final int LONGEST_LIST = 10_000;
}
