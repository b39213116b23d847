package app.trellis.activity;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record: a record in the past tense that carries ids and never texts. The verb of the
 * entity returns it, and the handler publishes it with Spring's {@code ApplicationEventPublisher} in the transaction
 * that changed the record. Each module lists what happens to one of its records in one interface, such as
 * {@code OpeningActivity}. The publisher knows no listener.
 */
public interface Activity {

    /** Who did it; null where nobody did, as when a seat is freed for the first of the waiting list. */
    @Nullable
    PersonId by();

    Instant at();

    Subject about();

    /** The names of the fields that changed; empty where it was no edit. */
    default List<String> fields() {
        return List.of();
    }

    /**
     * Takes what a verb returned and publishes nothing. For the rows of an import: the import as a whole is published. What
     * happened earlier is {@link Recorded}.
     */
    static void unpublished(Object happened) {}
}
