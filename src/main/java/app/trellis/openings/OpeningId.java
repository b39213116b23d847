package app.trellis.openings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Opening}. Random, so that it cannot be guessed. */
@Embeddable
public record OpeningId(UUID value) implements Serializable {

    public static OpeningId random() {
        return new OpeningId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static OpeningId of(String text) {
        return new OpeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
