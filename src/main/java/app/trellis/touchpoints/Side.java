package app.trellis.touchpoints;

/** A side of an account. */
enum Side {
    FIRM,
    CLIENT
}
