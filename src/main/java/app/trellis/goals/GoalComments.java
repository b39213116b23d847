package app.trellis.goals;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The comments on goals that were found before as somebody sees them. */
interface GoalComments extends JpaRepository<GoalComment, UUID>, SentOnce<GoalComment, UUID> {

    @Query("select c from GoalComment c where c.goal = :goal order by c.at, c.id")
    List<GoalComment> of(GoalId goal);
}
