package app.trellis.goals;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Somebody with whom the owner of a goal shares it. */
@Embeddable
record GoalReader(PersonId person, Instant since) {}
