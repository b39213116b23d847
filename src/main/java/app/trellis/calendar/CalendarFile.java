package app.trellis.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as a file for calendar programs (RFC 5545). Its times are moments in UTC, which each calendar shows by its
 * owner's clock: rules of zones change, and neither a library of them nor the calendar need know those by which the times
 * were typed.
 */
public class CalendarFile {

    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    /**
     * @param root the address of Trellis, which stands before that of each appointment's page
     * @param written when the file is written; of two with the same revision the later one counts
     */
    public static String of(List<Appointment> appointments, String root, Instant written) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trellis//Trellis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        appointments.forEach(appointment -> calendar.add(event(appointment, root, written)));
        return calendar.toString().lines().map(CalendarFile::fold).collect(joining("\r\n", "", "\r\n"));
    }

    private static VEvent event(Appointment appointment, String root, Instant written) {
        var event = new VEvent(false);
        // The same in each version of the file, so that a calendar replaces what it has.
        event.add(new Uid(appointment.id() + "@trellis"));
        event.add(new DtStamp(written));
        event.add(new Sequence(Math.toIntExact(appointment.revision())));
        event.add(new DtStart<>(appointment.startsAt()));
        event.add(new DtEnd<>(appointment.endsAt()));
        event.add(new Summary(appointment.title()));
        if (!appointment.place().isEmpty()) event.add(new Location(appointment.place()));
        event.add(new Description(root + appointment.href()));
        if (appointment.cancelled()) event.add(new Status(Status.VALUE_CANCELLED));
        return event;
    }

    /** No line has more than 75 octets, and none ends inside a character (3.1). The library counts other units. */
    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            var more = character.getBytes(UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.toString();
    }
}
