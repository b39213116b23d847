package app.trellis.feedback;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Feedbacks extends JpaRepository<Feedback, FeedbackId>, SentOnce<Feedback, FeedbackId> {

    String VISIBLE = "SELECT f.* FROM feedback f WHERE f.id = :id AND " + VisibilityRule.SQL;

    default Optional<Feedback> visibleTo(CurrentPerson me, FeedbackId id) {
        return visible(me.id().value(), me.hr(), id.value());
    }

    /** Whether HR reads it only as HR: it is neither from them nor shared with them. */
    default boolean isReadAsHr(CurrentPerson me, FeedbackId id) {
        return me.hr() && visible(me.id().value(), false, id.value()).isEmpty();
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Feedback> visibleForChange(CurrentPerson me, FeedbackId id) {
        return visibleLocked(me.id().value(), me.hr(), id.value());
    }

    /** For a change by its author. */
    default Optional<Feedback> byAuthor(CurrentPerson me, FeedbackId id) {
        return visibleForChange(me, id).filter(feedback -> feedback.isFrom(me));
    }

    @Query(nativeQuery = true, value = VISIBLE)
    Optional<Feedback> visible(UUID viewer, boolean hr, UUID id);

    @Query(nativeQuery = true, value = VISIBLE + " FOR UPDATE OF f")
    Optional<Feedback> visibleLocked(UUID viewer, boolean hr, UUID id);
}
