package app.trellis.training;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took part in a program to its end.
 *
 * @param startsAt of the session; null for a self-paced program
 * @param zone of the session, or null
 * @param completedOn of a self-paced program; null for a session
 * @param minutes how long it takes; null where nobody says
 */
record Certificate(
        String person,
        String title,
        @Nullable String provider,
        @Nullable Integer minutes,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        @Nullable LocalDate completedOn) {}
