package app.trellis.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells moments and days as the reader would: up to a week from now, in the reader's zone, in the order of the reader's country. */
@Component("times")
class Times {

    private static final Duration WEEK = Duration.ofDays(7);

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
