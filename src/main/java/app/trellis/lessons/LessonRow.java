package app.trellis.lessons;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in its owner's list.
 *
 * @param heading the beginning of what is written
 */
record LessonRow(
        UUID id,
        LessonKind kind,
        String heading,
        String action,
        @Nullable LocalDate tryBy,
        boolean draft) {

    /** In one line. */
    public String title() {
        return LessonDetails.heading(heading);
    }
}
