package app.trellis.goals;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The steps of goals that were found before as somebody sees them. */
interface GoalSteps extends JpaRepository<GoalStep, UUID>, SentOnce<GoalStep, UUID> {

    /** What is to be done first comes first. */
    @Query("select s from GoalStep s where s.goal = :goal order by s.details.dueOn nulls last, s.createdAt, s.id")
    List<GoalStep> of(GoalId goal);

    @Query("select s from GoalStep s where s.goal = :goal and s.id = :id")
    Optional<GoalStep> of(GoalId goal, UUID id);

    @Query("select count(s) from GoalStep s where s.goal = :goal")
    long count(GoalId goal);
}
