package app.trellis.feedback;

/**
 * Whom the author chose to let read it, beside the author and, but for a private note, HR. What follows from it is told
 * by {@link VisibilityRule}.
 */
public enum Visibility {
    /** The recipient. */
    RECIPIENT,
    /** The recipient, and the recipient's manager: the one at the time, and each later one. */
    RECIPIENT_AND_MANAGER,
    /** The recipient's manager at the time, and nobody else: a private note. */
    MANAGER_ONLY,
    /** As {@link #RECIPIENT_AND_MANAGER}, and the contacts of the client that the recipient worked for at the time. */
    CLIENT_SHARED
}
