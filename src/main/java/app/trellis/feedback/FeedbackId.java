package app.trellis.feedback;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Feedback}. Random, so that it cannot be guessed. */
@Embeddable
public record FeedbackId(UUID value) implements Serializable {

    public static FeedbackId random() {
        return new FeedbackId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static FeedbackId of(String text) {
        return new FeedbackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
