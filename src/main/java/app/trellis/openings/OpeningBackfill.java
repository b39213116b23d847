package app.trellis.openings;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records openings as they came about at earlier times, by the same rules as if each step were taken
 * now; for a demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class OpeningBackfill {

    private final Openings openings;

    OpeningBackfill(Openings openings) {
        this.openings = openings;
    }

    /** Whether there is any opening at all. */
    @Transactional(readOnly = true)
    public boolean areKnown() {
        return openings.count() > 0;
    }

    public OpeningId draft(@Nullable String reference, OpeningDetails details, PersonId by, Instant at) {
        return openings.save(new Opening(reference, details, by, at)).id();
    }

    public void publish(OpeningId opening, PersonId by, Instant at) {
        openings.getReferenceById(opening).publish(by, at);
    }

    public void close(OpeningId opening, PersonId by, Instant at) {
        openings.getReferenceById(opening).close(by, at);
    }
}
