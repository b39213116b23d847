package app.trellis.forms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;

/**
 * A repository of what a form makes. The same words sent again, by a second click or after going back, find what they
 * made; other words on the same form make another record. Nothing is swallowed or overwritten.
 */
public interface SentOnce<T, I> {

    /**
     * The id of what a form makes. It follows from all three, so that the same words find what they made even after it
     * was edited, and nobody comes upon what somebody else made.
     *
     * @param form made when the form is first shown; null where nothing tells which form it was
     * @param words all that was written, as a record that says it in {@code toString}
     */
    static UUID id(@Nullable UUID form, UUID writer, Object words) {
        return form == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((form + " " + writer + " " + words).getBytes(StandardCharsets.UTF_8));
    }

    /** The same where it can be taken back: the same words, sent after that, make it anew. */
    static UUID id(@Nullable UUID form, UUID writer, Object words, Predicate<UUID> isTakenBack) {
        var id = id(form, writer, words);
        while (isTakenBack.test(id)) id = id(id, writer, words);
        return id;
    }

    Optional<T> findById(I id);

    @Query(nativeQuery = true, value = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:id, 0))")
    int lock(String id);

    /** What the same words have made before. Waits for a request that sends them at this moment. */
    default Optional<T> madeBy(I id) {
        lock(id.toString());
        return findById(id);
    }
}
