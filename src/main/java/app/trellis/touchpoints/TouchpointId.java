package app.trellis.touchpoints;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a touchpoint. Random, so that it cannot be guessed. */
@Embeddable
public record TouchpointId(UUID value) implements Serializable {

    public static TouchpointId random() {
        return new TouchpointId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static TouchpointId of(String text) {
        return new TouchpointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
