package app.trellis.training;

import java.time.Instant;

/** A session that people can still enrol in, as another module may offer it. */
public record OpenSession(SessionId id, Instant startsAt, Instant endsAt, String zone, int freeSeats) {}
