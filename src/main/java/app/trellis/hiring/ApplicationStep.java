package app.trellis.hiring;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of an application.
 *
 * @param noteVisible whether the applicant may read the note too
 */
@Embeddable
record ApplicationStep(
        @Enumerated(EnumType.STRING) Stage stage,
        Instant movedAt,

        PersonId movedBy,

        @Nullable String note,
        boolean noteVisible) {

    boolean says(Stage stage, PersonId movedBy, @Nullable String note, boolean noteVisible) {
        return equals(new ApplicationStep(stage, movedAt, movedBy, note, noteVisible));
    }
}
