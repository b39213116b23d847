package app.trellis.mail;

/** Where a mail stands. One that was sent is gone. */
enum MailStatus {
    /** For its time, or for the mail server. */
    WAITING,
    /** From now on the mail server may have it. */
    HANDED_OVER,
    /** Trellis or the mail server went away before it answered: nobody knows whether it has the mail. */
    UNCERTAIN,
    /** The mail server does not take it. */
    FAILED,
    /** Written, where there is no mail server. */
    KEPT;

    /** Whether an administrator may have it sent once more. */
    public boolean canBeSentAgain() {
        return this == UNCERTAIN || this == FAILED;
    }

    /** Not while it is being sent. */
    public boolean canBeDropped() {
        return this != HANDED_OVER;
    }
}
