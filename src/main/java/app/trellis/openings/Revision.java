package app.trellis.openings;

/** What a change of an opening's details means for those who want to apply. */
public enum Revision {
    NOTHING,
    FILLED,
    REOPENED,
    /** It wants more people, but HR has closed it. */
    STAYS_CLOSED,
    /** It has free positions again, but its last day is over. */
    PAST_ITS_LAST_DAY
}
