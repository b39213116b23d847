package app.trellis.jobs;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies what a job asks for. */
@Embeddable
public record JobProfileId(UUID value) implements Serializable {

    public static JobProfileId random() {
        return new JobProfileId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static JobProfileId of(String text) {
        return new JobProfileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
