package app.trellis.clients;

/** A text that an account has in versions. */
public enum TextKind {
    /** What matters to the client. */
    VALUES,
    /** How both sides work together. */
    AGREEMENTS
}
