package app.trellis.pulse;

/** How the client finds it since the account manager told what was done. */
public enum Reply {
    BETTER,
    SAME,
    WORSE
}
