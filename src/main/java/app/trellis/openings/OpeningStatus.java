package app.trellis.openings;

/** Where an opening stands. */
enum OpeningStatus {
    /** Seen by HR and the hiring manager only. */
    DRAFT,
    PUBLISHED,
    CLOSED,
    /** Every position has been filled. */
    FILLED
}
