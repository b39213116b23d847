package app.trellis.fit;

import static app.trellis.fit.OpportunityKind.TRAINING;
import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can take up, and how well it fits.
 *
 * @param next the name of the skill to work on next; null where none is missing
 */
public record Match(
        Opportunity opportunity, Fit fit, @Nullable String next) {

    /** The best first; of equals always the same. */
    static final Comparator<Match> BEST_FIRST = comparing(Match::fit)
            .thenComparing(match -> match.opportunity().title())
            .thenComparing(match -> match.opportunity().id());

    /** Whether it is worth being shown to somebody who did not ask for it: it leads somewhere, or is within reach. */
    boolean suggests() {
        if (opportunity.takenUp()) return false;
        if (fit.direction() == Direction.GOAL) return true;
        if (opportunity.kind() == TRAINING) return fit.direction() == Direction.ROLE && fit.band() != Band.STRETCH;
        return fit.band() != Band.STRETCH;
    }
}
