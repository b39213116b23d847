package app.trellis.feedback;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Feedbacks extends JpaRepository<Feedback, FeedbackId>, SentOnce<Feedback, FeedbackId> {

    String VISIBLE = "SELECT f.* FROM feedback f WHERE f.id = :id AND " + VisibilityRule.SQL;

    default Optional<Feedback> visibleTo(CurrentPerson me, FeedbackId id, Instant now) {
        return visible(me.id().value(), me.hr(), id.value(), now);
    }

    /** Whether HR reads it only as HR: it is neither from them nor shared with them. */
    default boolean isReadAsHr(CurrentPerson me, FeedbackId id, Instant now) {
        return me.hr() && visible(me.id().value(), false, id.value(), now).isEmpty();
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Feedback> visibleForChange(CurrentPerson me, FeedbackId id, Instant now) {
        return visibleLocked(me.id().value(), me.hr(), id.value(), now);
    }

    /** For a change by its author. */
    default Optional<Feedback> byAuthor(CurrentPerson me, FeedbackId id) {
        return byAuthorLocked(me.id().value(), id.value());
    }

    @Query(nativeQuery = true, value = VISIBLE)
    Optional<Feedback> visible(UUID viewer, boolean hr, UUID id, Instant now);

    @Query(nativeQuery = true, value = VISIBLE + " FOR UPDATE OF f")
    Optional<Feedback> visibleLocked(UUID viewer, boolean hr, UUID id, Instant now);

    @Query(
            nativeQuery = true,
            value = "SELECT f.* FROM feedback f WHERE f.id = :id AND f.author_id = :author FOR UPDATE")
    Optional<Feedback> byAuthorLocked(UUID author, UUID id);
}
