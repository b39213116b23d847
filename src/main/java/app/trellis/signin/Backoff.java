package app.trellis.signin;

import java.time.Duration;

/**
 * How long to wait before the next attempt after failed ones (exponential backoff): not at all for the first ones, then
 * five seconds, and each time twice as long, up to a longest. Every wait ends by itself; but continued
 * guessing at an account renews it, and keeps its owner waiting too. A one-time link resets the account.
 *
 * @param free how many attempts cost no wait
 * @param forgetsOneIn the time in which one attempt is forgotten
 * @param longest wait
 */
record Backoff(int free, Duration forgetsOneIn, Duration longest) {

    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    /** For one account: at most about a hundred guesses a day. */
    static final Backoff WITH_ACCOUNT = new Backoff(5, A_QUARTER, A_QUARTER);

    /** For one address of the network, which a whole office may share. */
    static final Backoff WITH_ADDRESS = new Backoff(50, Duration.ofMinutes(1), A_QUARTER);

    /** For links by mail to one address, which are no use to anybody else: a few now, and then some a day. */
    static final Backoff WITH_LINKS = new Backoff(3, Duration.ofHours(2), Duration.ofHours(4));

    /** For links that open nothing, from one address of the network. */
    static final Backoff WITH_WRONG_LINKS = new Backoff(10, Duration.ofMinutes(1), A_QUARTER);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts) {
        if (attempts < free) return Duration.ZERO;
        var wait = FIRST.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
