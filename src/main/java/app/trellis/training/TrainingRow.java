package app.trellis.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training as a list shows it.
 *
 * @param nextAt when the next session starts that one can still enrol in; null for none
 * @param freeSeats of all sessions that one can still enrol in
 * @param enrolled whether the reader has a seat or a place on a waiting list
 */
record TrainingRow(
        UUID id,
        String title,
        @Nullable String provider,
        String summary,
        TrainingKind kind,
        @Nullable Integer minutes,
        ProgramStatus status,
        @Nullable Instant nextAt,
        int freeSeats,
        boolean enrolled) {}
