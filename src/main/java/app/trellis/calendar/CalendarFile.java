package app.trellis.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as a file for calendar programs (RFC 5545). Its times are moments in UTC, which each calendar shows by its
 * owner's clock: rules of zones change, and neither a library of them nor the calendar need know those by which the times
 * were typed.
 */
public class CalendarFile {

    private static final String NAME = "Trellis";
    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    /**
     * One to keep.
     *
     * @param root the address of Trellis, which stands before that of each appointment's page
     * @param written when the file is written; of two with the same revision the later one counts
     */
    public static String of(Appointment appointment, String root, Instant written) {
        var calendar = calendar();
        calendar.add(event(appointment, root + appointment.href(), written));
        return text(calendar);
    }

    /** All to subscribe to, under the name of Trellis (RFC 7986; some programs know the name of before). */
    static String feed(List<Appointment> appointments, String root, Instant written) {
        var calendar = calendar();
        calendar.add(new Name(NAME));
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        appointments.forEach(one -> calendar.add(event(one, root + one.href(), written)));
        return text(calendar);
    }

    /**
     * To send to one person (iTIP, RFC 5546): puts it into the calendar of its reader, or takes it out if it is cancelled.
     * Nobody waits for an answer, and nobody reads one.
     *
     * @param page the whole address of the appointment's page
     * @param organizer the e-mail address that the mail comes from
     * @param attendee that of its reader
     */
    static String message(Appointment appointment, String page, Instant written, String organizer, String attendee) {
        var calendar = calendar();
        calendar.add(appointment.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        var event = event(appointment, page, written);
        event.add(new Organizer(mailto(organizer)));
        var reader = new Attendee(mailto(attendee));
        reader.add(Role.REQ_PARTICIPANT);
        reader.add(PartStat.ACCEPTED);
        reader.add(Rsvp.FALSE);
        event.add(reader);
        calendar.add(event);
        return text(calendar);
    }

    /** Whatever stands before the @. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address", e);
        }
    }

    private static Calendar calendar() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trellis//Trellis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }

    private static VEvent event(Appointment appointment, String page, Instant written) {
        var event = new VEvent(false);
        // The same in each version of the file, so that a calendar replaces what it has.
        event.add(new Uid(appointment.id() + "@trellis"));
        event.add(new DtStamp(written));
        event.add(new Sequence(Math.toIntExact(appointment.revision())));
        event.add(new DtStart<>(appointment.startsAt()));
        event.add(new DtEnd<>(appointment.endsAt()));
        event.add(new Summary(appointment.title()));
        if (!appointment.place().isEmpty()) event.add(new Location(appointment.place()));
        event.add(new Description(page));
        if (appointment.cancelled()) event.add(new Status(Status.VALUE_CANCELLED));
        return event;
    }

    private static String text(Calendar calendar) {
        return calendar.toString().lines().map(CalendarFile::fold).collect(joining("\r\n", "", "\r\n"));
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
