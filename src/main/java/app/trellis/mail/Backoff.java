package app.trellis.mail;

import java.time.Duration;

/** How long to wait before the next try: twice as long after each failure. */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, 1 or more */
    Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
