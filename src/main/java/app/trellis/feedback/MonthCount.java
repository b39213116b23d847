package app.trellis.feedback;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How much feedback about one person was shared with a client in one month.
 *
 * @param month its first day
 */
record MonthCount(UUID recipientId, String name, LocalDate month, int count) {}
