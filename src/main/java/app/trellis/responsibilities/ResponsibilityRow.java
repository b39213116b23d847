package app.trellis.responsibilities;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A responsibility as the board shows it.
 *
 * @param seatsLeft how many people are still wanted
 * @param carried whether the reader carries it now
 */
record ResponsibilityRow(
        UUID id,
        String title,
        String purpose,
        String owner,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        ResponsibilityStatus status,
        int seatsLeft,
        boolean carried,
        boolean volunteered) {}
