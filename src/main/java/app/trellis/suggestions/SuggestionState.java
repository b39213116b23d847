package app.trellis.suggestions;

/** Where a suggestion stands for one person, as both sides read it. */
public enum SuggestionState {
    OPEN,
    /** The manager and the client talk about it. */
    DISCUSSED,
    ACCEPTED,
    /** Accepted, while a program is being looked for. */
    WANTED,
    DONE,
    DECLINED,
    WITHDRAWN,
    /** The person stopped working for the account before anybody answered. */
    ENDED;

    public boolean waits() {
        return this == OPEN || this == DISCUSSED;
    }
}
