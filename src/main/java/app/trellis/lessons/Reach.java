package app.trellis.lessons;

/** Who reads a shared lesson; HR reads each of them. */
enum Reach {
    /** Those who report to the same manager on the day of sharing, and that manager. */
    TEAM,
    /** Every employee. */
    COMPANY
}
