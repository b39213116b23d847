package app.trellis.hiring;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link JobApplication}. Random, so that it cannot be guessed. */
@Embeddable
public record ApplicationId(UUID value) implements Serializable {

    public static ApplicationId random() {
        return new ApplicationId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
