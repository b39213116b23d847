package app.trellis.openings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opening as a list shows it.
 *
 * @param pay null when it is not stated or withheld
 * @param pastItsLastDay whether it is open, but nobody can apply any more
 * @param applied whether the reader has applied for it
 */
record OpeningRow(
        UUID id,
        String title,
        String department,
        String location,
        Workplace workplace,
        @Nullable EmploymentType type,
        @Nullable Pay pay,
        @Nullable LocalDate closesOn,
        @Nullable Instant publishedAt,
        OpeningStatus status,
        boolean pastItsLastDay,
        boolean applied) {

    /** Whether nobody can apply any more, so that it says nothing of when it closes. */
    public boolean isOver() {
        return pastItsLastDay || status == OpeningStatus.CLOSED || status == OpeningStatus.FILLED;
    }

    /** The title as an address tells it: {@code team-lead-customer-care}. */
    public String slug() {
        return Slug.of(title);
    }
}
