package app.trellis.company;

import java.time.DayOfWeek;

/** The days with which weeks begin, in one part of the world or another. */
public enum WeekStart {
    MONDAY,
    SATURDAY,
    SUNDAY;

    DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}
