package app.trellis.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person on the home page.
 *
 * @param id of the feedback, of the request, or of the direct report
 * @param name who gave it, who asks, or who the report is
 * @param topic of a request
 * @param at when it was sent, or when the report last had feedback that the manager may see; null for never
 * @param day when the answer is due, or when the report was hired
 * @param total how many there are of this kind
 */
record WaitingRow(
        Kind kind,
        UUID id,
        String name,
        @Nullable String topic,
        @Nullable Instant at,
        @Nullable LocalDate day,
        long total) {

    enum Kind {
        RECEIVED,
        ASKED,
        REPORT
    }
}
