package app.trellis.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When somebody's mails are sent, by the clock of their zone.
 *
 * @param quietFrom no mail from then on
 * @param quietUntil until then, on the same day or the next; equal times are no quiet hours
 */
record Hours(ZoneId zone, LocalTime quietFrom, LocalTime quietUntil) {

    /** When summaries are sent; with the quiet hours, soon after them. */
    private static final LocalTime SUMMARY = LocalTime.of(8, 0);

    static Hours usual(ZoneId zone) {
        return new Hours(zone, LocalTime.of(20, 0), LocalTime.of(7, 0));
    }

    /** When to mail what is told now; empty for not at all. */
    Optional<Instant> mailTime(Delivery delivery, Pace pace, Instant now) {
        if (pace == Pace.SECURITY) return Optional.of(now);
        return switch (delivery) {
            case PORTAL, OFF -> Optional.empty();
            case AT_ONCE -> Optional.of(awake(now.plus(pace.wait)));
            case DAILY -> Optional.of(summaryAfter(now, 1));
            case WEEKLY -> Optional.of(summaryAfter(now, 7));
        };
    }

    /** The next summary of those that come every day or every Monday. A clock that is turned makes none twice. */
    private Instant summaryAfter(Instant now, int days) {
        var there = now.atZone(zone);
        var day = there.toLocalDate();
        if (days == 7) day = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var summary = ZonedDateTime.of(day, SUMMARY, zone);
        if (!summary.toInstant().isAfter(now)) summary = summary.plusDays(days);
        return awake(summary.toInstant());
    }

    private Instant awake(Instant moment) {
        var there = moment.atZone(zone);
        if (!isQuiet(there.toLocalTime())) return moment;
        var end = ZonedDateTime.of(there.toLocalDate(), quietUntil, zone);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietUntil)) return false;
        var sinceFrom = !time.isBefore(quietFrom);
        var beforeUntil = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? sinceFrom && beforeUntil : sinceFrom || beforeUntil;
    }
}
