package app.trellis.lessons;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Lessons extends JpaRepository<Lesson, LessonId>, SentOnce<Lesson, LessonId> {

    String OWNED = "SELECT l.* FROM lessons.lesson l WHERE l.id = :id AND l.owner_id = :owner";

    /** By its owner, whom no role replaces. */
    default Optional<Lesson> ownedBy(CurrentPerson me, LessonId id) {
        return owned(me.id().value(), id.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Lesson> ownedForChange(CurrentPerson me, LessonId id) {
        return ownedLocked(me.id().value(), id.value());
    }

    @Query(nativeQuery = true, value = OWNED)
    Optional<Lesson> owned(UUID owner, UUID id);

    @Query(nativeQuery = true, value = OWNED + " FOR UPDATE OF l")
    Optional<Lesson> ownedLocked(UUID owner, UUID id);
}
