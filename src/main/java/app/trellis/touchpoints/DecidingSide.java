package app.trellis.touchpoints;

/** Who may decide where it is no single person. */
enum DecidingSide {
    FIRM,
    CLIENT,
    BOTH
}
