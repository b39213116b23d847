package app.trellis.responsibilities;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Responsibility}. Random, so that it cannot be guessed. */
@Embeddable
public record ResponsibilityId(UUID value) implements Serializable {

    public static ResponsibilityId random() {
        return new ResponsibilityId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static ResponsibilityId of(String text) {
        return new ResponsibilityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
