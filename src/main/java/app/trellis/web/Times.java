package app.trellis.web;

import app.trellis.forms.ReaderZone;
import app.trellis.forms.WallClock;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells moments and days as the reader would: up to a week from now, in the reader's zone, in the order of the reader's country. */
@Component("times")
class Times {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    record Moment(String iso, String exact, String text) {}

    private final Clock clock;
    private final ReaderZone zone;
    private final MessageSource messages;

    Times(Clock clock, ReaderZone zone, MessageSource messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    public Moment moment(Instant instant) {
        var there = instant.atZone(zone.get());
        var exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale())
                .format(there);
        var distance = Duration.between(instant, clock.instant());
        var text = distance.abs().compareTo(WEEK) >= 0 ? day(there.toLocalDate()) : relative(instant, distance);
        return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), exact, text);
    }

    /** When this moment reads otherwise than now. What is told in words does so within a minute at most. */
    final Instant changesAt(Instant instant) {
        var now = clock.instant();
        var distance = Duration.between(instant, now);
        if (distance.compareTo(WEEK) >= 0) return Instant.MAX;
        if (distance.negated().compareTo(WEEK) >= 0) return instant.minus(WEEK);
        var minute = now.truncatedTo(ChronoUnit.MINUTES).plus(ONE_MINUTE);
        var own = now.plusMillis(ONE_MINUTE.toMillis() - Math.floorMod(distance.toMillis(), ONE_MINUTE.toMillis()));
        return own.isBefore(minute) ? own : minute;
    }

    /** "May 2026", of any day of it. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(day);
    }

    /** Arguments of a message. Moments and days among them read as anywhere else. */
    public Object[] shown(List<Object> arguments) {
        return arguments.stream().map(this::shown).toArray();
    }

    private Object shown(Object argument) {
        if (argument instanceof Instant instant) return moment(instant).text();
        return argument instanceof LocalDate day ? day(day) : argument;
    }

    /**
     * From when to when something is held.
     *
     * @param here as the reader's clock shows it
     * @param there as the clock shows it where it is held, with the name of the place; null where that is the same
     */
    record Span(String iso, String here, @Nullable String there) {}

    public Span span(Instant from, Instant to, String zoneThere) {
        var here = zone.get();
        var there = known(zoneThere, here);
        var differs = !there.getRules().getOffset(from).equals(here.getRules().getOffset(from));
        var sameDay = from.atZone(here).toLocalDate().equals(from.atZone(there).toLocalDate());
        return new Span(
                from.truncatedTo(ChronoUnit.SECONDS).toString(),
                span(from, to, here, true),
                differs ? span(from, to, there, !sameDay) + " " + new WallClock(there).name() : null);
    }

    /** Names of zones go out of use, and what was written by them stays. */
    private static ZoneId known(String zone, ZoneId otherwise) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknownZone) {
            return otherwise;
        }
    }

    private static String span(Instant from, Instant to, ZoneId zone, boolean withDay) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale());
        var until = start.toLocalDate().equals(end.toLocalDate()) || !withDay
                ? time.format(end)
                : weekday(end.toLocalDate()) + ", " + time.format(end);
        return (withDay ? weekday(start.toLocalDate()) + ", " : "") + time.format(start) + " – " + until;
    }

    /** "Mon 7 Dec 2026", in the order of the reader's country. */
    private static String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", locale()).format(day)
                + " "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(day);
    }

    /** "Berlin time": the company's clock, by which this day ends; null where the reader's shows the same at its end. */
    public @Nullable String clockOf(LocalDate day) {
        var company = clock.getZone();
        var end = day.plusDays(1).atStartOfDay(company).toInstant();
        var same =
                company.getRules().getOffset(end).equals(zone.get().getRules().getOffset(end));
        return same ? null : new WallClock(company).name();
    }

    /** A length in hours and minutes, as {@code web.length} tells it. */
    public String length(int minutes) {
        return messages.getMessage("web.length", new Object[] {minutes / 60, minutes % 60}, locale());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    private String relative(Instant instant, Duration distance) {
        var direction = distance.isNegative() ? ".ahead" : ".ago";
        var far = distance.abs();
        if (far.toMinutes() < 1) return text(distance.isNegative() ? "web.time.soon" : "web.time.now", 0);
        if (far.toHours() < 1) return text("web.time.minutes" + direction, far.toMinutes());
        var days = Math.abs(ChronoUnit.DAYS.between(
                instant.atZone(zone.get()).toLocalDate(), LocalDate.now(clock.withZone(zone.get()))));
        if (days == 0 || far.toHours() < 6) return text("web.time.hours" + direction, far.toHours());
        return text("web.time.days" + direction, days);
    }

    private String text(String key, long count) {
        return messages.getMessage(key, new Object[] {count}, locale());
    }

    /** The texts are English, so the dates are too; but 12 March in London is March 12 in Chicago. */
    private static Locale locale() {
        var locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals("en") ? locale : Locale.UK;
    }
}
