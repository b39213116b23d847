package app.trellis.goals;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CareerGoals extends JpaRepository<CareerGoal, GoalId>, SentOnce<CareerGoal, GoalId> {

    /**
     * On {@code career_goal g}, with the parameter {@code viewer}: the owner and those named see it; no role does, and
     * nobody any more once the owner has left.
     */
    String SEEN = """
            (g.owner_id = :viewer OR EXISTS (SELECT FROM goal_reader r WHERE r.goal_id = g.id AND r.person_id = :viewer)
              AND EXISTS (SELECT FROM person p WHERE p.id = g.owner_id AND p.left_on IS NULL))""";

    String VISIBLE = "SELECT g.* FROM career_goal g WHERE g.id = :id AND " + SEEN;

    default Optional<CareerGoal> visibleTo(CurrentPerson me, GoalId id) {
        return visible(me.id().value(), id.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<CareerGoal> visibleForChange(CurrentPerson me, GoalId id) {
        return visibleLocked(me.id().value(), id.value());
    }

    /** For a change by its owner. */
    default Optional<CareerGoal> ownedForChange(CurrentPerson me, GoalId id) {
        return visibleForChange(me, id).filter(goal -> goal.isOwnedBy(me));
    }

    @Query(nativeQuery = true, value = VISIBLE)
    Optional<CareerGoal> visible(UUID viewer, UUID id);

    @Query(nativeQuery = true, value = VISIBLE + " FOR UPDATE OF g")
    Optional<CareerGoal> visibleLocked(UUID viewer, UUID id);
}
