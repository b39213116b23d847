package app.trellis.clients;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** @param newContact another contact of the account */
@Labels("clients.replace")
record ReplacementForm(@Nullable @NotNull PersonId newContact) {}
