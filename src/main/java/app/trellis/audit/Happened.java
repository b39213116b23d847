package app.trellis.audit;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history on the page of a record.
 *
 * @param what the end of the message that says it, {@code web.history.published}
 * @param at null for what has not happened: it is no line
 * @param by null where nobody did it
 * @param fields the names of those that changed
 */
public record Happened(
        String what, @Nullable Instant at, @Nullable PersonId by, List<String> fields) {

    /** What the record itself remembers. */
    public Happened(String what, @Nullable Instant at, @Nullable PersonId by) {
        this(what, at, by, List.of());
    }

    boolean isSameAs(Happened other) {
        return what.equals(other.what)
                && at != null
                && other.at != null
                && at.toEpochMilli() == other.at.toEpochMilli();
    }
}
