package app.trellis.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a session, as HR sees it.
 *
 * @param attended null until it was ticked
 */
record SessionPerson(
        UUID enrolmentId,
        UUID personId,
        String name,
        String jobTitle,
        Enrolment.Status status,
        @Nullable Boolean attended) {}
