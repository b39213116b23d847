package app.trellis.training;

import app.trellis.text.Place;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of my programs.
 *
 * @param sessionId null for a self-paced program, as are the times and the zone
 * @param place of the session; who waits for a seat is not shown its link
 * @param line my place on the waiting list, from 1; 0 unless I wait
 * @param doneAt when it was over or I had done it; null while it is to come
 */
record EnrolmentRow(
        UUID enrolmentId,
        UUID programId,
        @Nullable UUID sessionId,
        String title,
        ProgramKind kind,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        @Nullable Place place,
        int line,
        @Nullable Boolean attended,
        @Nullable Instant doneAt) {}
