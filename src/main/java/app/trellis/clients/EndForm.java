package app.trellis.clients;

import app.trellis.forms.Labels;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of an assignment; null until further notice. */
@Labels("clients.end")
record EndForm(@Nullable LocalDate until) {}
