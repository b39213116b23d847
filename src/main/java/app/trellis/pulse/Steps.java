package app.trellis.pulse;

import java.util.stream.IntStream;

/** An answer to the four questions, each from 1, not at all, to 5, fully. Throws {@link IllegalArgumentException} for anything else. */
public record Steps(int needs, int agreed, int early, int workload) {

    static final int HIGHEST = 5;

    private static final int LOW = 2;

    public Steps {
        if (IntStream.of(needs, agreed, early, workload).anyMatch(step -> step < 1 || step > HIGHEST))
            throw new IllegalArgumentException("no step");
    }

    public int of(Question question) {
        return switch (question) {
            case NEEDS -> needs;
            case AGREED -> agreed;
            case EARLY -> early;
            case WORKLOAD -> workload;
        };
    }

    /** Whether one of them is one of the two lowest steps. */
    public boolean isLow() {
        return IntStream.of(needs, agreed, early, workload).anyMatch(step -> step <= LOW);
    }
}
