package app.trellis.feedback;

/**
 * Who the author chose to let read it, besides the author and, except for a private note, HR. {@link VisibilityRule} says
 * what follows from it.
 */
public enum Visibility {
    /** The recipient. */
    RECIPIENT,
    /** The recipient, and the recipient's manager at the time. */
    RECIPIENT_AND_MANAGER,
    /** The recipient's manager at the time and no one else: a private note. */
    MANAGER_ONLY,
    /** As {@link #RECIPIENT_AND_MANAGER}, and the contacts of the client that the recipient was assigned to at the time. */
    CLIENT_SHARED
}
