package app.trellis.lessons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link Lesson}. Random, so that it cannot be guessed. */
@Embeddable
public record LessonId(UUID value) implements Serializable {

    public static LessonId random() {
        return new LessonId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static LessonId of(String text) {
        return new LessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
