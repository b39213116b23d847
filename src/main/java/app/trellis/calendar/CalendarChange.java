package app.trellis.calendar;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar has to be told about one appointment.
 *
 * @param appointment as the calendar is to hold it; a cancelled one is taken out
 * @param before as the calendar holds it; null where it does not
 */
record CalendarChange(
        What what, Appointment appointment, @Nullable Appointment before) {

    enum What {
        NEW,
        MOVED,
        /** It does not take place. */
        CANCELLED,
        /** It takes place without this person. */
        REMOVED
    }

    /**
     * Empty where the calendar holds what is true, was never told of it, or all of it is over.
     *
     * @param told what the calendar was told last; null for nothing
     * @param now what is true; null where it is none of this person's, or no longer
     */
    static Optional<CalendarChange> between(@Nullable Appointment told, @Nullable Appointment now, Instant at) {
        if (isOver(told, at) && isOver(now, at)) return Optional.empty();
        var held = told == null || told.cancelled() ? null : told;
        if (now != null && !now.cancelled()) {
            if (held != null && held.isHeldAs(now)) return Optional.empty();
            var what = held == null ? What.NEW : What.MOVED;
            return Optional.of(new CalendarChange(what, now.with(revision(told, now), false), held));
        }
        if (held == null) return Optional.empty();
        var what = now == null ? What.REMOVED : What.CANCELLED;
        return Optional.of(new CalendarChange(what, held.with(revision(told, now), true), held));
    }

    private static boolean isOver(@Nullable Appointment appointment, Instant at) {
        return appointment == null || !appointment.endsAt().isAfter(at);
    }

    /** Higher than all that the calendar was told, whatever the record counts. */
    private static long revision(@Nullable Appointment told, @Nullable Appointment now) {
        return Math.max(now == null ? 0 : now.revision(), told == null ? 0 : told.revision() + 1);
    }

    boolean takesAway() {
        return appointment.cancelled();
    }
}
