package app.trellis.openings;

enum OpeningStatus {
    /** Seen by HR and the hiring manager only. */
    DRAFT,
    PUBLISHED,
    CLOSED,
    /** Closed because every position has been filled. */
    FILLED
}
