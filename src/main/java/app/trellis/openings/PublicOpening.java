package app.trellis.openings;

/**
 * An opening as the Careers page shows it.
 *
 * @param slug the title as an address tells it
 * @param details without pay that is withheld
 * @param onHiringTeam whether the reader moves its applications
 */
public record PublicOpening(
        OpeningId id,
        String slug,
        OpeningDetails details,
        boolean isFilled,
        boolean acceptsApplications,
        boolean onHiringTeam) {}
