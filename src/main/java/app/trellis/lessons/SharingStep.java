package app.trellis.lessons;

/** What somebody who shares a lesson wants to do next. */
enum SharingStep {
    /** See what others will see. */
    PREVIEW,
    /** See it without the names that were chosen. */
    MASK,
    /** Go back and write. */
    EDIT,
    SHARE
}
