package app.trellis.hiring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as a list shows it.
 *
 * @param name the applicant, or in the applicant's own list the title of the opening; null when that is a draft again
 * @param about the applicant's job title, or in the applicant's own list the department of the opening
 * @param filled in the applicant's own list: whether all positions of the opening are filled
 */
record ApplicationRow(
        UUID id,
        @Nullable String name,
        @Nullable String about,
        Stage stage,
        Instant appliedAt,
        Instant movedAt,
        boolean filled) {}
