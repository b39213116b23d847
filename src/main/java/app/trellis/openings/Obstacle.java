package app.trellis.openings;

/** Why somebody cannot apply for an opening. */
public enum Obstacle {
    /** There is no such opening, or the person may not see it (any more). */
    UNAVAILABLE,
    DRAFT,
    CLOSED,
    FILLED,
    PAST_ITS_LAST_DAY,
    ALREADY_APPLIED
}
