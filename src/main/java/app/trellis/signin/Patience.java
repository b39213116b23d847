package app.trellis.signin;

import java.time.Duration;

/**
 * How long to wait before the next attempt, after some that did not succeed: not at all for the first ones, then five
 * seconds, and each time twice as long, up to a quarter of an hour. So every wait ends by itself; but whoever goes on
 * guessing at an account renews it, and keeps its owner waiting too for as long as the guessing lasts. A one-time link
 * lets the account start anew.
 *
 * @param free how many attempts cost no wait
 * @param forgetsOneIn the time in which one attempt is forgotten
 */
record Patience(int free, Duration forgetsOneIn) {

    /** For one account: at most about a hundred guesses a day. */
    static final Patience WITH_ACCOUNT = new Patience(5, Duration.ofMinutes(15));

    /** For one address of the network, which a whole office may share. */
    static final Patience WITH_ADDRESS = new Patience(50, Duration.ofMinutes(1));

    private static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_TO_LONGEST = 8;

    Duration after(int attempts) {
        if (attempts < free) return Duration.ZERO;
        if (attempts - free >= DOUBLINGS_TO_LONGEST) return LONGEST;
        return FIRST.multipliedBy(1L << (attempts - free));
    }
}
