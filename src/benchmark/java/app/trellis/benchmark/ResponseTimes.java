package app.trellis.benchmark;

import java.util.concurrent.atomic.AtomicLongArray;

/** How many answers took how many milliseconds. */
class ResponseTimes {

    private final AtomicLongArray answers = new AtomicLongArray(10_000);

    int add(int millis) {
        answers.incrementAndGet(Math.min(millis, answers.length() - 1));
        return millis;
    }

    long count() {
        return upTo(answers.length() - 1);
    }

    /** The milliseconds within which this share of the answers came. */
    int within(double share) {
        var wanted = (long) Math.ceil(share * count());
        var millis = 0;
        while (upTo(millis) < wanted) millis++;
        return millis;
    }

    private long upTo(int millis) {
        var count = 0L;
        for (var i = 0; i <= millis; i++) count += answers.get(i);
        return count;
    }
}
