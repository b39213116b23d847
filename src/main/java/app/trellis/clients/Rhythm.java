package app.trellis.clients;

import java.util.Arrays;

/** How often people meet: after so many days at the latest. */
public enum Rhythm {
    WEEKLY(7),
    FORTNIGHTLY(14),
    MONTHLY(31),
    QUARTERLY(92),
    HALF_YEARLY(184);

    private final int days;

    Rhythm(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    static Rhythm ofDays(int days) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.days == days)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rhythm of " + days + " days"));
    }
}
