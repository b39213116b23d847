package app.trellis.appreciation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Appreciation}. Random, so that it cannot be guessed. */
@Embeddable
public record AppreciationId(UUID value) implements Serializable {

    public static AppreciationId random() {
        return new AppreciationId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static AppreciationId of(String text) {
        return new AppreciationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
