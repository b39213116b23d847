package app.trellis.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often the words of a record were edited, and by whom last. Only what people write in its form counts, so that an
 * editor sees no conflict because the record was published, or a seat was taken.
 *
 * @param by the person; null before the first time
 */
@Embeddable
public record Edits(
        @Column(name = "edits") long count,
        @Column(name = "edited_by") @Nullable UUID by) {

    public static final Edits NONE = new Edits(0, null);

    public Edits next(UUID by) {
        return new Edits(count + 1, by);
    }

    /** Whether the words were edited since somebody saw them so many times edited; true where the form does not tell. */
    public boolean isAfter(@Nullable Long seen) {
        return seen == null || seen != count;
    }
}
