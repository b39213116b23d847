package app.trellis.openings;

import app.trellis.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the applications for an opening need to know of it, as one person sees it.
 *
 * @param closesOn the last day to apply; null when it is open until filled
 * @param hiringManager who moves the applications together with HR; null for HR alone
 * @param onHiringTeam whether the person moves its applications
 * @param obstacle why nobody can apply today; null when everybody can
 */
public record OpeningCard(
        OpeningId id,
        String title,
        int positions,
        int positionsFilled,
        @Nullable LocalDate closesOn,
        @Nullable PersonId hiringManager,
        boolean onHiringTeam,
        @Nullable Obstacle obstacle) {

    public boolean acceptsApplications() {
        return obstacle == null;
    }

    /** Whether everybody who was wanted has been hired. */
    public boolean isFilled() {
        return positionsFilled >= positions;
    }

    public boolean hasFreePosition() {
        return obstacle != Obstacle.DRAFT && !isFilled();
    }
}
