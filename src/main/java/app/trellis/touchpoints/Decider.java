package app.trellis.touchpoints;

import app.trellis.people.PersonId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who may decide: a side, or one of those who take part; one of the two is null. In a form, the name of the side or the person's id. */
record Decider(@Nullable DecidingSide side, @Nullable PersonId person) {

    /** Throws {@link IllegalArgumentException} for what is neither. */
    static Decider of(String text) {
        return Arrays.stream(DecidingSide.values())
                .filter(side -> side.name().equals(text))
                .findFirst()
                .map(side -> new Decider(side, null))
                .orElseGet(() -> new Decider(null, PersonId.of(text)));
    }

    @Override
    public String toString() {
        return String.valueOf(side == null ? person : side);
    }
}
