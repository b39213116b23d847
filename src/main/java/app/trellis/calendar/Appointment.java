package app.trellis.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that stands in the calendar of one person.
 *
 * @param id of the record; with it a calendar program recognises the appointment for good
 * @param revision grows with each change that a calendar shows, also when it was taken from this person and given back;
 *     of two files a calendar program keeps the one with the higher number. It starts at 0 and never falls.
 * @param zone of the clock by which texts say its time, such as {@code Asia/Manila}; files need none
 * @param title without the names of others, since calendars are shown to others
 * @param place what this person may see of it: a room, a link, or empty
 * @param href the page of Trellis, such as {@code /training/…}
 */
public record Appointment(
        UUID id,
        long revision,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String title,
        String place,
        String href,
        boolean cancelled) {

    /** Whether somebody who knows only the other would be there in time and stay to the end. */
    boolean isHeldAs(Appointment other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && place.equals(other.place);
    }

    Appointment with(long revision, boolean cancelled) {
        return new Appointment(id, revision, startsAt, endsAt, zone, title, place, href, cancelled);
    }
}
