package app.trellis.appreciation;

import app.trellis.people.Initials;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Thanks as the wall shows them.
 *
 * @param receivers the names of those who are thanked
 * @param value its name; null where a skill alone is named
 * @param reactions each kind that somebody has chosen, however many did
 */
record AppreciationRow(
        UUID id,
        String author,
        List<String> receivers,
        String text,
        @Nullable String value,
        @Nullable String skill,
        Reach reach,
        List<Reaction> reactions,
        boolean hidden,
        Instant givenAt) {

    public String names() {
        return String.join(", ", receivers);
    }

    public String initials() {
        return Initials.of(author);
    }
}
