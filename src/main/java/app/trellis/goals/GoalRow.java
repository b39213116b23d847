package app.trellis.goals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a list shows it.
 *
 * @param outcome how it ended; null while it is not over
 * @param owner whose it is
 * @param steps how many steps its plan has, and {@code done} how many of them are done
 * @param shared with how many it is shared
 */
record GoalRow(
        UUID id,
        String title,
        @Nullable GoalOutcome outcome,
        String owner,
        @Nullable LocalDate dueOn,
        long steps,
        long done,
        long shared) {}
