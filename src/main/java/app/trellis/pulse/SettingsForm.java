package app.trellis.pulse;

import app.trellis.forms.Labels;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How often an account is asked. */
@Labels("pulse.settings")
record SettingsForm(@Nullable @NotNull Rhythm rhythm) {}
