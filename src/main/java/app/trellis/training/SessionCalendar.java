package app.trellis.training;

import java.time.ZoneId;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
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
 * A session as a file for calendars (RFC 5545). The times carry the zone of the session and its rules, so that they are
 * right in any other zone, and on both sides of a change to summer time.
 */
class SessionCalendar {

    private SessionCalendar() {}

    static String of(TrainingProgram program, TrainingSession session, String address) {
        var details = session.details();
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(details.zone());
        // The rules of "Asia/Calcutta" bear its newer name; the times must point to it.
        var zone = ZoneId.of(known == null ? details.zone() : known.getID());
        var event = new VEvent(
                details.startsAt().atZone(zone),
                details.endsAt().atZone(zone),
                program.details().title());
        // The same in each version of the file, so that a calendar replaces what it has.
        event.add(new Uid(session.id() + "@trellis"));
        event.add(new Sequence(Math.toIntExact(session.edits().count() + (session.isCancelled() ? 1 : 0))));
        event.add(new Location(details.place()));
        event.add(new Description(address));
        if (session.isCancelled()) event.add(new Status(Status.VALUE_CANCELLED));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trellis//Trellis//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (known != null) calendar.add(known.getVTimeZone());
        calendar.add(event);
        return calendar.toString();
    }
}
