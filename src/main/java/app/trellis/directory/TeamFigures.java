package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Map;

/**
 * What my team shows of feedback, told by the module that knows it; each answer in a fixed number of statements, and
 * only from what the manager may see.
 */
public interface TeamFigures {

    /** When each direct report last got feedback; whoever never did is missing. */
    Map<PersonId, Instant> lastFeedback(CurrentPerson manager);

    /** How many requests for feedback each direct report waits for the manager to answer; whoever has none is missing. */
    Map<PersonId, Integer> openRequests(CurrentPerson manager);
}
