package app.trellis.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A session as a file for calendars (RFC 5545). Its times are moments in UTC, which each calendar shows by its owner's
 * clock: rules of zones change, and neither a library of them nor the calendar need know those by which the times were
 * typed.
 */
class SessionCalendar {

    private static final int MOST_OCTETS = 75;

    private SessionCalendar() {}

    /**
     * @param place what this reader may see of it
     * @param address of the program's page
     */
    static String of(TrainingProgram program, TrainingSession session, String place, String address) {
        var details = session.details();
        var event = new VEvent(
                details.startsAt(), details.endsAt(), program.details().title());
        // The same in each version of the file, so that a calendar replaces what it has.
        event.add(new Uid(session.id() + "@trellis"));
        event.add(new Sequence(Math.toIntExact(session.edits().count() + (session.isCancelled() ? 1 : 0))));
        if (!place.isEmpty()) event.add(new Location(place));
        event.add(new Description(address));
        if (session.isCancelled()) event.add(new Status(Status.VALUE_CANCELLED));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trellis//Trellis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event);
        return calendar.toString().lines().map(SessionCalendar::fold).collect(joining("\r\n", "", "\r\n"));
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
