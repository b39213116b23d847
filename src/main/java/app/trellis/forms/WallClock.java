package app.trellis.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The clock of a place, by which people write times in a form. In some nights it leaves an hour out or shows it twice. */
public record WallClock(ZoneId zone) {

    /**
     * The clock that hangs there.
     *
     * @param zone a name, such as {@code Asia/Manila}; empty for what Java does not know
     */
    public static Optional<WallClock> in(@Nullable String zone) {
        return Optional.ofNullable(zone)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .map(WallClock::new);
    }

    /** The same for the zone that the form asks for in this field; null after it has said there that it knows none. */
    public static @Nullable WallClock in(@Nullable String zone, String field, Errors errors) {
        var clock = in(zone).orElse(null);
        if (clock == null && !errors.hasFieldErrors(field)) errors.rejectValue(field, "web.zone.unknown");
        return clock;
    }

    /** The day that it is where the day begins first: nowhere is a later one yet, so nobody has written of it. */
    public static LocalDate latestToday(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
    }

    /** "Berlin time": the last part of the zone's name, as people say it. */
    public String name() {
        return zone.getId().replaceAll(".*/", "").replace('_', ' ') + " time";
    }

    /** What it shows then. */
    public LocalDateTime at(Instant moment) {
        return moment.atZone(zone).toLocalDateTime();
    }

    /** Refuses a time that it never shows, since it is put forward. */
    public void refuseSkipped(String field, @Nullable LocalDateTime time, Errors errors) {
        if (time == null || !zone.getRules().getValidOffsets(time).isEmpty()) return;
        var change = zone.getRules().getTransition(time);
        errors.rejectValue(
                field,
                "web.zone.skipped",
                new Object[] {
                    time.toLocalTime().toString(),
                    zone.getId(),
                    change.getDateTimeBefore().toLocalTime().toString(),
                    change.getDateTimeAfter().toLocalTime().toString()
                },
                null);
    }

    /** Refuses a time that has passed, unless it is what the field stood for before; null for a new one. */
    public void refusePast(
            String field, @Nullable LocalDateTime time, Instant now, @Nullable Instant before, Errors errors) {
        if (time == null || errors.hasFieldErrors(field)) return;
        var moment = moment(time, before);
        if (!moment.isAfter(now) && !moment.equals(before)) errors.rejectValue(field, "web.startsInThePast");
    }

    /**
     * When it shows this. Of a time that it shows twice, as it is put back, the first; but what was not changed stays the
     * moment it was.
     *
     * @param before what the field stood for; null for a new one
     */
    public Instant moment(LocalDateTime time, @Nullable Instant before) {
        return before != null && at(before).equals(time)
                ? before
                : time.atZone(zone).toInstant();
    }

    /** The first of these times that it shows twice; null for none. */
    public @Nullable LocalTime twice(@Nullable LocalDateTime... times) {
        return Stream.of(times)
                .filter(time ->
                        time != null && zone.getRules().getValidOffsets(time).size() > 1)
                .map(LocalDateTime::toLocalTime)
                .findFirst()
                .orElse(null);
    }
}
