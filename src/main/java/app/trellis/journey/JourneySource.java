package app.trellis.journey;

import app.trellis.people.PersonId;
import java.util.List;
import java.util.Set;

/**
 * What a feature knows of a person’s growth. A feature implements it as a component of its own. It is asked each time, so that
 * what was withdrawn or deleted is gone from the journey by itself.
 */
public interface JourneySource {

    /** How many entries it tells at most: the latest. */
    int MOST = 500;

    Set<JourneyKind> kinds();

    /** In any order and in one statement: only what this person may see, and may show to others. */
    List<JourneyEntry> of(PersonId person);
}
