package app.trellis.training;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one {@link TrainingSession}. Random, so that it cannot be guessed. */
@Embeddable
public record SessionId(UUID value) implements Serializable {

    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
