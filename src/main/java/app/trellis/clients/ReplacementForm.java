package app.trellis.clients;

import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param newContact another contact of the account */
@Labels("clients.replace")
record ReplacementForm(@Nullable @NotNull UUID newContact) {}
