package app.trellis.notifications;

import app.trellis.activity.Subject;
import java.time.Instant;
import java.util.stream.Stream;

/** What somebody is reminded of before its time. A feature implements it as a component of its own. */
public interface Reminders {

    /**
     * @param about the record; its kind has {@link Notices}, which say whether it is still for the reader
     * @param at when the reminder was due: the same record is not reminded of twice for one moment
     */
    record Reminder(Subject about, Instant at, Notice notice) {}

    /** What has become due between two moments, and is not done. */
    Stream<Reminder> due(Instant after, Instant until);
}
