package app.trellis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A department with how many people are in it.
 *
 * @param endedOn the day on which it ended; null for one that goes on
 */
public record DepartmentSize(
        DepartmentId id, String name, @Nullable LocalDate endedOn, long people) {

    public boolean canEnd() {
        return endedOn == null && people == 0;
    }
}
