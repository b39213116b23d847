package app.trellis.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of feedback as a list shows it.
 *
 * @param excerpt the beginning of its text; empty when it was withdrawn
 * @param at when it was sent; for a draft, written
 * @param held whether its recipient cannot read it yet
 */
record FeedbackRow(
        UUID id,
        String author,
        String recipient,
        FeedbackKind kind,
        Visibility visibility,
        FeedbackStatus status,
        String excerpt,
        Instant at,
        @Nullable Instant acknowledgedAt,
        int replies,
        boolean held) {

    /** {@code excerpt} comes as the text, cut behind a few more characters than an excerpt has. */
    FeedbackRow {
        excerpt = Excerpt.of(excerpt);
    }
}
