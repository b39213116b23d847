package app.trellis.clients;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which somebody works for an account. */
record EndForm(@Nullable @NotNull LocalDate until) {}
