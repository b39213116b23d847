package app.trellis.goals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record to which a step of a plan leads.
 *
 * @param kind of the {@link PlanTarget} that knows it
 */
@Embeddable
public record StepTarget(
        @Column(name = "target_kind") String kind,
        @Column(name = "target_id") UUID id) {

    /** Reads the form that addresses use; null for none, as an empty field says. Throws {@link IllegalArgumentException} for any other. */
    public static @Nullable StepTarget of(String text) {
        if (text.isEmpty()) return null;
        var parts = text.split(":", 2);
        if (parts.length < 2) throw new IllegalArgumentException(text);
        return new StepTarget(parts[0], UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
