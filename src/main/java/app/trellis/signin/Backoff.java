package app.trellis.signin;

import java.time.Duration;

/**
 * How long to wait before the next attempt after failed ones (exponential backoff): not at all for the first ones, then
 * five seconds, and each time twice as long, up to a quarter of an hour. Every wait ends by itself; but continued
 * guessing at an account renews it, and keeps its owner waiting too. A one-time link resets the account.
 *
 * @param free how many attempts cost no wait
 * @param forgetsOneIn the time in which one attempt is forgotten
 */
record Backoff(int free, Duration forgetsOneIn) {

    /** For one account: at most about a hundred guesses a day. */
    static final Backoff WITH_ACCOUNT = new Backoff(5, Duration.ofMinutes(15));

    /** For one address of the network, which a whole office may share. */
    static final Backoff WITH_ADDRESS = new Backoff(50, Duration.ofMinutes(1));

    private static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_TO_LONGEST = 8;

    Duration after(int attempts) {
        if (attempts < free) return Duration.ZERO;
        if (attempts - free >= DOUBLINGS_TO_LONGEST) return LONGEST;
        return FIRST.multipliedBy(1L << (attempts - free));
    }
}
