package app.trellis.pulse;

import org.jspecify.annotations.Nullable;

/** How many people answered, and the sums of their steps. */
record Tally(int people, long needs, long agreed, long early, long workload) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                people + other.people,
                needs + other.needs,
                agreed + other.agreed,
                early + other.early,
                workload + other.workload);
    }

    /** The average of a question; of all four where none is named; null where nobody answered. */
    public @Nullable Double average(@Nullable Question question) {
        if (people == 0) return null;
        return question == null ? sum() / 4.0 / people : sum(question) / (double) people;
    }

    private long sum() {
        return needs + agreed + early + workload;
    }

    private long sum(Question question) {
        return switch (question) {
            case NEEDS -> needs;
            case AGREED -> agreed;
            case EARLY -> early;
            case WORKLOAD -> workload;
        };
    }
}
