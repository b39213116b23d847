package app.trellis.pulse;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How often an account is asked: from Monday to Sunday, or in the first two weeks of each month. */
enum Rhythm {
    OFF(0, 0),
    WEEKLY(7, 3),
    MONTHLY(14, 7);

    /** For how many days a round is open. */
    final int open;

    /** After how many of them those who have not answered are asked once more. */
    final int reminder;

    Rhythm(int open, int reminder) {
        this.open = open;
        this.reminder = reminder;
    }

    /** The first day of the week or month that a day belongs to. */
    LocalDate start(LocalDate day) {
        return day.with(this == MONTHLY ? firstDayOfMonth() : previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day after a day on which the next round opens. */
    LocalDate next(LocalDate day) {
        return this == MONTHLY ? start(day).plusMonths(1) : start(day).plusWeeks(1);
    }
}
