package app.trellis.journey;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to parts of a journey. Its secret is known to those who have the link alone.
 *
 * @param label for its owner: whom it is for; may be empty
 * @param untilOn the last day on which it opens, by the company’s clock
 * @param openings how often it was opened, but for its owner
 */
record JourneyShare(
        UUID id,
        PersonId owner,
        String label,
        LocalDate untilOn,
        Instant madeAt,
        long openings,
        @Nullable Instant lastOpenedAt,
        Set<EntryKey> entries) {

    static final int LONGEST_LABEL = 100;
    static final int MOST_DAYS = 366;

    public boolean isOver(LocalDate today) {
        return untilOn.isBefore(today);
    }
}
