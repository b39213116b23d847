package app.trellis.skills;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a skill of the vocabulary. */
@Embeddable
public record SkillId(UUID value) implements Serializable {

    public static SkillId random() {
        return new SkillId(UUID.randomUUID());
    }

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything but a UUID. */
    public static SkillId of(String text) {
        return new SkillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
