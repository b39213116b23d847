package app.trellis.openings;

/** Where the work is done. */
public enum Workplace {
    ON_SITE,
    HYBRID,
    REMOTE
}
