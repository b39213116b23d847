package app.trellis.fit;

/** How well something fits, the best first. */
public enum Band {
    STRONG,
    GOOD,
    STRETCH;

    public boolean isBetterThan(Band other) {
        return compareTo(other) < 0;
    }
}
