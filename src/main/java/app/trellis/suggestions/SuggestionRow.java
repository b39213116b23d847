package app.trellis.suggestions;

import java.time.Instant;
import java.util.UUID;

/**
 * A suggestion in the list of its account.
 *
 * @param first by name, of the people that the viewer sees in it
 * @param others how many there are beside the first
 * @param waiting how many of them wait for an answer, and so on
 */
record SuggestionRow(
        UUID id,
        String title,
        String author,
        Instant suggestedAt,
        String first,
        int others,
        int waiting,
        int accepted,
        int done,
        int declined) {}
