package app.trellis.demo;

import java.time.LocalTime;

/** A time of a day of the past, in the company's zone; written "12d 09:30". */
record Moment(int daysAgo, LocalTime time) {

    /** Throws {@link IllegalArgumentException} unless the day lies before today. */
    Moment {
        if (daysAgo < 1) throw new IllegalArgumentException("still to come: " + daysAgo);
    }

    public static Moment valueOf(String text) {
        var parts = text.split("d ");
        return new Moment(Integer.parseInt(parts[0]), LocalTime.parse(parts[1]));
    }
}
