package app.trellis.lessons;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SharedLessons extends JpaRepository<SharedLesson, SharedLessonId>, SentOnce<SharedLesson, SharedLessonId> {

    /** Whoever is inside, or of the team on the day of sharing; hidden ones are left to their owner. HR sees each. */
    String VISIBLE = """
            (l.readers IS NULL OR :me = ANY (l.readers) OR :hr) AND (l.hidden_at IS NULL OR l.owner_id = :me OR :hr)""";

    String ONE = "SELECT l.* FROM lessons.shared_lesson l WHERE l.id = :id AND " + VISIBLE;

    default Optional<SharedLesson> visibleTo(CurrentPerson me, SharedLessonId id) {
        return visible(me.id().value(), me.hr(), id.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<SharedLesson> visibleForChange(CurrentPerson me, SharedLessonId id) {
        return visibleLocked(me.id().value(), me.hr(), id.value());
    }

    @Query(nativeQuery = true, value = ONE)
    Optional<SharedLesson> visible(UUID me, boolean hr, UUID id);

    @Query(nativeQuery = true, value = ONE + " FOR NO KEY UPDATE OF l")
    Optional<SharedLesson> visibleLocked(UUID me, boolean hr, UUID id);

    @Query(nativeQuery = true, value = "SELECT id FROM lessons.shared_lesson WHERE take_back = :code")
    UUID idOf(byte[] code);
}
