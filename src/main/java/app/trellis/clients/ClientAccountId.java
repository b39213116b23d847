package app.trellis.clients;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link ClientAccount}. Random, so that it cannot be guessed. */
@Embeddable
public record ClientAccountId(UUID value) implements Serializable {

    public static ClientAccountId random() {
        return new ClientAccountId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static ClientAccountId of(String text) {
        return new ClientAccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
