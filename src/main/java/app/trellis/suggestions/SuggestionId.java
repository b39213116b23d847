package app.trellis.suggestions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Suggestion}. Random, so that it cannot be guessed. */
@Embeddable
public record SuggestionId(UUID value) implements Serializable {

    public static SuggestionId random() {
        return new SuggestionId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static SuggestionId of(String text) {
        return new SuggestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
