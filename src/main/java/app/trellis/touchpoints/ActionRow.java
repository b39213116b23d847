package app.trellis.touchpoints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action that is not done, with where it was agreed; without an owner it needs one. */
record ActionRow(
        UUID id, UUID touchpointId, String what, @Nullable String owner, LocalDate dueOn, boolean overdue) {}
