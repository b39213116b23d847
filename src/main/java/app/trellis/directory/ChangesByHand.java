package app.trellis.directory;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What HR has changed about employees by hand, or plans to, answered by the module that keeps it. The profile shows it to HR. */
public interface ChangesByHand {

    /**
     * One change.
     *
     * @param kind the end of the key of the message that names it
     * @param day from which it holds; for somebody who leaves, the last day
     * @param texts what it makes of each field, or what went to whom
     * @param waiting whether its day has not come
     * @param revocable whether it can be taken back
     * @param problem the end of the key of the message that says why it could not be done on its day
     */
    record Change(
            UUID id,
            String kind,
            LocalDate day,
            List<Text> texts,
            @Nullable PersonCard by,
            boolean waiting,
            boolean revocable,
            @Nullable String problem) {}

    /**
     * A line of it.
     *
     * @param label the key of the message that names it
     */
    record Text(String label, String value) {}

    /** What waits, then what was done last, in a fixed number of statements. */
    List<Change> of(PersonId employee);
}
