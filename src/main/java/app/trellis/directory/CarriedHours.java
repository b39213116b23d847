package app.trellis.directory;

import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.Map;

/** How many hours a week people give to what they have taken on beside their job, answered by the module that knows it. */
public interface CarriedHours {

    /** In one statement; those who carry nothing are missing. */
    Map<PersonId, Integer> of(Collection<PersonId> people);
}
