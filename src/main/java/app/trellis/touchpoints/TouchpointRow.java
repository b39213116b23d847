package app.trellis.touchpoints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touchpoint in a list. */
record TouchpointRow(
        UUID id,
        String level,
        Instant startsAt,
        Instant endsAt,
        String zone,
        @Nullable Instant heldAt,
        @Nullable Instant cancelledAt,
        long people,
        long decisions,
        long openActions) {}
