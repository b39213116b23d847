package app.trellis.responsibilities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility and what somebody has to do with it.
 *
 * @param page what follows the address of the responsibility
 * @param status where it stands, as the part of the page words it; null for what is carried now
 * @param person the other person: who asks for it, or with whom the offer is
 */
record MyRow(
        UUID id,
        String page,
        String title,
        int hours,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String status,
        String person) {}
