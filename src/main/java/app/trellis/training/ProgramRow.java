package app.trellis.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A training as a list shows it.
 *
 * @param nextAt when the next session starts that one can still enrol in; null for none
 * @param freeSeats of all sessions that one can still enrol in
 * @param mine whether the reader has a seat, or else waits for one, in what is to come; null for neither
 */
record ProgramRow(
        UUID id,
        String title,
        @Nullable String provider,
        String summary,
        ProgramKind kind,
        @Nullable Integer minutes,
        ProgramStatus status,
        @Nullable Instant nextAt,
        int freeSeats,
        Enrolment.@Nullable Status mine) {

    /** Who gives it and what it is, where that is said. */
    List<String> facts() {
        return Stream.of(provider, summary)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }
}
