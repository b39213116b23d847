package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.LocalDate;

/**
 * How much feedback about one person was shared with a client in one month.
 *
 * @param month its first day
 */
record MonthCount(PersonId recipientId, String name, LocalDate month, int count) {}
