package app.trellis.appreciation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link CompanyValue}. Random, so that it cannot be guessed. */
@Embeddable
public record ValueId(UUID value) implements Serializable {

    public static ValueId random() {
        return new ValueId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static ValueId of(String text) {
        return new ValueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
