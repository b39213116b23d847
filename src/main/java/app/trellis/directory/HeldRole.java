package app.trellis.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role of somebody's journey as the profile tells it; {@code held} reaches to the end, or to today. */
record HeldRole(
        String jobTitle,
        String department,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        Tenure held) {

    public boolean isPresent() {
        return endedOn == null;
    }
}
