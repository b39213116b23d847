package app.trellis.responsibilities;

/** Where a responsibility stands. */
enum ResponsibilityStatus {
    /** Seen by those who lead it and HR only. */
    DRAFT,
    /** On the board: people volunteer for it. */
    OPEN,
    /** Under way: nobody volunteers any more, but a seat that falls free can be offered. */
    RUNNING,
    ENDED
}
