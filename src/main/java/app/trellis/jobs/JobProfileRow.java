package app.trellis.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as the list shows it.
 *
 * @param skills how many it asks for
 * @param people how many have this job
 * @param next the title of the job that comes next; null for none
 */
record JobProfileRow(
        UUID id,
        String title,
        long skills,
        long people,
        @Nullable String next) {}
