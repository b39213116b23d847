package app.trellis.openings;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The openings as those see them who apply and who hire. */
@Component
@Transactional
public class Postings {

    private final Openings openings;
    private final Clock clock;

    Postings(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OpeningCard> visibleTo(CurrentPerson me, OpeningId id) {
        return openings.visibleTo(me, id).map(opening -> card(opening, me));
    }

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    public Optional<OpeningCard> visibleForChange(CurrentPerson me, OpeningId id) {
        return openings.visibleForChange(me, id).map(opening -> card(opening, me));
    }

    /** Counts a person as hired; the last one fills the opening. Throws {@link IllegalTransition} without a free position. */
    public void fillPosition(OpeningId id, Instant at) {
        openings.getReferenceById(id).fillPosition(at);
    }

    private OpeningCard card(Opening opening, CurrentPerson me) {
        var details = opening.details();
        return new OpeningCard(
                opening.id(),
                details.title(),
                details.positions(),
                opening.positionsFilled(),
                details.closesOn(),
                details.hiringManager(),
                opening.isOnHiringTeam(me),
                opening.obstacleOn(LocalDate.now(clock)));
    }
}
