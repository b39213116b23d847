package app.trellis.lessons;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** What was asked about lessons. */
interface GuidanceRequests extends JpaRepository<Guidance, UUID>, SentOnce<Guidance, UUID> {

    String GUIDANCE = "SELECT g.* FROM lessons.guidance g JOIN lessons.lesson l ON l.id = g.lesson_id ";

    String SEEN = GUIDANCE + "WHERE " + GuidanceRule.SQL;

    /** All that was asked about a lesson, for its owner: the first question first. */
    @Query("select g from Guidance g where g.lesson = :lesson order by g.askedAt, g.id")
    List<Guidance> about(LessonId lesson);

    /** Those whose guides see the lesson now. */
    default List<Guidance> standing(LessonId lesson, Instant now) {
        return standing(lesson.value(), GuidanceRule.answeredAfter(now));
    }

    @Query(
            nativeQuery = true,
            value = GUIDANCE + "WHERE g.lesson_id = :lesson AND " + GuidanceRule.STANDS + " ORDER BY g.asked_at, g.id")
    List<Guidance> standing(UUID lesson, Instant answeredAfter);

    /** What this person was asked about a lesson and may still see; empty for everybody else. */
    default List<Guidance> askedOf(CurrentPerson me, LessonId lesson, Instant now) {
        return seen(me.id().value(), lesson.value(), GuidanceRule.answeredAfter(now));
    }

    /** For a change by the guide: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Guidance> askedOfForChange(CurrentPerson me, LessonId lesson, UUID id, Instant now) {
        return seenLocked(me.id().value(), lesson.value(), id, GuidanceRule.answeredAfter(now));
    }

    @Query(nativeQuery = true, value = SEEN + " AND g.lesson_id = :lesson ORDER BY g.asked_at, g.id")
    List<Guidance> seen(UUID viewer, UUID lesson, Instant answeredAfter);

    /** For one's own refusal, which may have been sent before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Guidance g where g.id = :id and g.lesson = :lesson and g.guide = :guide")
    Optional<Guidance> ofGuideForChange(PersonId guide, LessonId lesson, UUID id);

    default boolean isSeenBy(CurrentPerson me, UUID id, Instant now) {
        return seenAlone(me.id().value(), id, GuidanceRule.answeredAfter(now)).isPresent();
    }

    @Query(nativeQuery = true, value = SEEN + " AND g.lesson_id = :lesson AND g.id = :id FOR UPDATE OF g")
    Optional<Guidance> seenLocked(UUID viewer, UUID lesson, UUID id, Instant answeredAfter);

    @Query(nativeQuery = true, value = SEEN + " AND g.id = :id")
    Optional<Guidance> seenAlone(UUID viewer, UUID id, Instant answeredAfter);

    /** For a change by the owner of the lesson. */
    @Query(
            nativeQuery = true,
            value = GUIDANCE + "WHERE g.id = :id AND l.id = :lesson AND l.owner_id = :owner FOR UPDATE OF g")
    Optional<Guidance> askedByForChange(UUID owner, UUID lesson, UUID id);
}
