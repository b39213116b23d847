package app.trellis.clients;

import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** @param newContact the id of another contact of the account */
@Labels("clients.replace")
record ReplacementForm(@Nullable @NotBlank String newContact) {}
