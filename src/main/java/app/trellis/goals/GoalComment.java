package app.trellis.goals;

import app.trellis.goals.GoalActivity.GoalCommented;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What somebody who sees a goal says about it. It never changes what its owner wrote. */
@Entity
@CheckReturnValue
class GoalComment {

    static final int LONGEST = 2_000;

    @Id
    private UUID id;

    private GoalId goal;

    private PersonId author;

    private String text;

    private Instant at;

    @Version
    private @Nullable Long version;

    GoalComment(UUID id, GoalId goal, PersonId author, String text, Instant at) {
        this.id = id;
        this.goal = goal;
        this.author = author;
        this.text = text;
        this.at = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected GoalComment() {}

    GoalCommented commented() {
        return new GoalCommented(goal, author, at);
    }

    public PersonId author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }
}
