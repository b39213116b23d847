package app.trellis.hiring;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an {@link Interview}. Random, so that it cannot be guessed. */
@Embeddable
public record InterviewId(UUID value) implements Serializable {

    public static InterviewId random() {
        return new InterviewId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static InterviewId of(String text) {
        return new InterviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
