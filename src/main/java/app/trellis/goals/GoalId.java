package app.trellis.goals;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a goal of a person. */
@Embeddable
public record GoalId(UUID value) implements Serializable {

    public static GoalId random() {
        return new GoalId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
