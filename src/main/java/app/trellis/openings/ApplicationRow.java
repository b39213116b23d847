package app.trellis.openings;

import java.time.Instant;
import java.util.UUID;

/**
 * An application as a list shows it.
 *
 * @param name the applicant, or in the applicant's own list the title of the opening
 * @param about the applicant's job title, or in the applicant's own list the department of the opening
 */
record ApplicationRow(UUID id, String name, String about, Stage stage, Instant appliedAt, Instant movedAt) {}
