package app.trellis.training;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one {@link Enrolment}. Random, so that it cannot be guessed. */
@Embeddable
public record EnrolmentId(UUID value) implements Serializable {

    public static EnrolmentId random() {
        return new EnrolmentId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static EnrolmentId of(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
