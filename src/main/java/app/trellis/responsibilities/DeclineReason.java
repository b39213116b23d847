package app.trellis.responsibilities;

/** Why somebody declines an offer, as the form offers it. */
enum DeclineReason {
    NO_TIME,
    OTHER_DIRECTION,
    NOT_YET,
    PERSONAL,
    NOT_SAID,
    /** In own words. */
    OTHER
}
