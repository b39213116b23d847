package app.trellis.notifications;

import java.time.Duration;

/** How long a mail waits, so that one mail tells what happens within that time, and what is read meanwhile is not mailed. */
public enum Pace {
    /** Of the reader's own access: mailed at once, also at night, and cannot be turned off. */
    SECURITY(Duration.ZERO),
    URGENT(Duration.ofMinutes(5)),
    USUAL(Duration.ofMinutes(30));

    final Duration wait;

    Pace(Duration wait) {
        this.wait = wait;
    }
}
