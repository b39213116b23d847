package app.trellis.people;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Department}. Random, so that it cannot be guessed. */
@Embeddable
public record DepartmentId(UUID value) implements Serializable {

    public static DepartmentId random() {
        return new DepartmentId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
