package app.trellis.expertise;

/** Who sees a skill of a person, beside that person. */
public enum ShownTo {
    /** Everyone inside; never a client. */
    EVERYBODY,
    /** The manager of the day. */
    MANAGER
}
