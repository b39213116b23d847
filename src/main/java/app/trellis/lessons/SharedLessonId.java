package app.trellis.lessons;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a {@link SharedLesson}. Random, so that it tells neither when it was made nor by whom. */
@Embeddable
public record SharedLessonId(UUID value) implements Serializable {

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static SharedLessonId of(String text) {
        return new SharedLessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
