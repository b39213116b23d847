package app.trellis.calendar;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Where appointments come from. A feature has one as a component. */
public interface CalendarSource {

    /** The name of the table whose rows are the appointments, such as {@code training_session}. */
    String kind();

    /** The kinds of activities that can change a calendar, each also by what extends it. */
    Set<Class<? extends Activity>> of();

    /** Whose calendar it changes; maybe nobody's. Asked for these kinds, after the commit, and perhaps twice. */
    Stream<Entry> changedBy(Activity happened);

    /** As it is for this person now, cancelled or not; empty where it is none of theirs, or no longer. */
    Optional<Appointment> appointment(PersonId person, UUID event);

    /** All that end after the moment and take place, in a fixed number of statements. */
    List<Appointment> appointments(PersonId person, Instant after);

    /** @param event the id of the {@link Appointment} */
    record Entry(PersonId person, UUID event) {}
}
