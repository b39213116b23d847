package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Map;

/**
 * What my team shows of feedback, answered by the module that knows it; each answer in a fixed number of statements, and
 * only from what the manager may see.
 */
public interface TeamFigures {

    /** When each direct report last got feedback; those who never did are missing. */
    Map<PersonId, Instant> lastFeedback(CurrentPerson manager);

    /** How many requests for feedback each direct report waits for the manager to answer; those who have none are missing. */
    Map<PersonId, Integer> openRequests(CurrentPerson manager);
}
