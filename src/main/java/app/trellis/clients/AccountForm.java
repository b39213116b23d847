package app.trellis.clients;

import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client account as it is written. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new account is first shown; see {@link app.trellis.forms.SentOnce}
 * @param version the version that the writer has seen; null for a new account
 */
@Labels("clients.form")
record AccountForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(200) String name,
        @Nullable @NotNull PickedPerson accountManager,
        @Nullable @NotNull LocalDate since,
        @Nullable Long version) {}
