package app.trellis.clients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of an assignment; null until further notice. */
record EndForm(@Nullable LocalDate until) {}
