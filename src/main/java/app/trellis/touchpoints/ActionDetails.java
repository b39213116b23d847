package app.trellis.touchpoints;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, by whom and when.
 *
 * @param owner null where the one who was to do it has gone
 */
@Embeddable
public record ActionDetails(String what, @Nullable PersonId owner, LocalDate dueOn) {

    static final int LONGEST = 500;

    /** The same for somebody else to do. */
    ActionDetails of(@Nullable PersonId other) {
        return new ActionDetails(what, other, dueOn);
    }
}
