package app.trellis.lessons;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shared lesson in the library.
 *
 * @param owner null for an anonymous one
 * @param helped whether it helped the reader
 * @param team whether only the team reads it
 */
record LibraryRow(
        UUID id,
        LessonKind kind,
        String action,
        String saw,
        @Nullable String owner,
        @Nullable String department,
        LocalDate month,
        int helps,
        boolean helped,
        boolean team,
        boolean hidden) {}
