package app.trellis.journey;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes on their own journey. Two equal details say the same to a reader.
 *
 * @param place the company of an earlier job, or where something happened; may be empty
 * @param endedOn null for what took a day, and for a job that goes on
 * @param words may be empty
 */
@Embeddable
record OwnEntryDetails(
        String title,
        String place,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        String words) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_WORDS = 2_000;

    /** Nobody’s career began earlier. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    OwnEntryDetails {
        title = Text.line(title);
        place = Text.line(place);
        words = Text.prose(words);
        if (title.isEmpty() || Text.length(title) > LONGEST_TITLE || Text.length(place) > LONGEST_PLACE)
            throw new IllegalArgumentException("title or place");
        if (Text.length(words) > LONGEST_WORDS) throw new IllegalArgumentException("too long");
        if (startedOn.isBefore(EARLIEST) || endedOn != null && endedOn.isBefore(startedOn))
            throw new IllegalArgumentException("days");
    }
}
