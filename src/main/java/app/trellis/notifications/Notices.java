package app.trellis.notifications;

import app.trellis.activity.Activity;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom the activities of one kind of record concern, and what they read. A feature has one beside them. */
public interface Notices<A extends Activity> {

    /** The kind of record, as in {@link app.trellis.activity.Subject#kind}. */
    String kind();

    List<Topic> topics();

    /** The activities that tell somebody something. */
    Set<Class<? extends A>> of();

    /**
     * Asked after the commit, in a transaction of its own; may be asked twice. Whoever did it is left out without being told
     * here.
     */
    Stream<Notice> from(A happened);

    /** What was told of the record before is no longer so, as when feedback is withdrawn. */
    default boolean takesBack(A happened) {
        return false;
    }

    /** For whom what was told of the record before is no longer so, as when somebody has answered what they were asked. */
    default Optional<PersonId> endsFor(A happened) {
        return Optional.empty();
    }

    /** Who is told nothing of anything that was before, as when somebody is no longer the contact of a client. */
    default Optional<PersonId> endsAllFor(A happened) {
        return Optional.empty();
    }

    /** Whether this person may still know what was told about the record: asked once more before it is mailed. */
    boolean isStillFor(CurrentPerson reader, UUID record);
}
