package app.trellis.training;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one {@link TrainingProgram}. Random, so that it cannot be guessed. */
@Embeddable
public record ProgramId(UUID value) implements Serializable {

    public static ProgramId random() {
        return new ProgramId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static ProgramId of(String text) {
        return new ProgramId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
