package app.trellis.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which somebody works for an account; null until further notice. */
record EndForm(@Nullable LocalDate until) {}
