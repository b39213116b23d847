package app.trellis.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** The day from which all times of the story count. */
record Today(LocalDate date, ZoneId zone) {

    static Today at(Clock clock) {
        return new Today(LocalDate.now(clock), clock.getZone());
    }

    LocalDate before(Period ago) {
        return date.minus(ago);
    }

    LocalDate in(Period time) {
        return date.plus(time);
    }

    Instant at(Moment moment) {
        return date.minusDays(moment.daysAgo())
                .atTime(moment.time())
                .atZone(zone)
                .toInstant();
    }
}
