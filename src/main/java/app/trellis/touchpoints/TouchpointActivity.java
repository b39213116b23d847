package app.trellis.touchpoints;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a touchpoint, for both sides of the account to know. What the firm notes for itself is none of it. */
public sealed interface TouchpointActivity extends Activity {

    TouchpointId touchpoint();

    @Override
    default Subject about() {
        return new Subject("touchpoint", touchpoint().value());
    }

    record TouchpointPlanned(TouchpointId touchpoint, PersonId by, Instant at) implements TouchpointActivity {}

    /**
     * @param moved whether those who come have to know: it is held at another time or place
     * @param left who took part before and does not any longer
     */
    record TouchpointRevised(
            TouchpointId touchpoint, boolean moved, Set<PersonId> left, PersonId by, Instant at, List<String> fields)
            implements TouchpointActivity {}

    /** Somebody takes part no longer, since they have left their side; it is held without them. */
    record ParticipantGone(
            TouchpointId touchpoint,
            PersonId person,
            @Nullable PersonId by,
            Instant at) implements TouchpointActivity {}

    record TouchpointCancelled(
            TouchpointId touchpoint, @Nullable PersonId by, Instant at) implements TouchpointActivity {}

    record TouchpointHeld(TouchpointId touchpoint, PersonId by, Instant at) implements TouchpointActivity {}

    /** It turned out not to have been held. */
    record TouchpointReopened(TouchpointId touchpoint, PersonId by, Instant at) implements TouchpointActivity {}

    record MinutesWritten(TouchpointId touchpoint, PersonId by, Instant at) implements TouchpointActivity {}

    record DecisionWritten(TouchpointId touchpoint, UUID decision, PersonId by, Instant at)
            implements TouchpointActivity {}

    record DecisionRemoved(TouchpointId touchpoint, UUID decision, PersonId by, Instant at)
            implements TouchpointActivity {}

    record ActionAgreed(
            TouchpointId touchpoint, UUID action, @Nullable PersonId owner, PersonId by, Instant at)
            implements TouchpointActivity {}

    /** @param owner who has to do it now and had not before; null where that is the same person */
    record ActionRevised(
            TouchpointId touchpoint,
            UUID action,
            @Nullable PersonId owner,
            PersonId by,
            Instant at,
            List<String> fields)
            implements TouchpointActivity {}

    record ActionDone(TouchpointId touchpoint, UUID action, PersonId by, Instant at) implements TouchpointActivity {}

    record ActionReopened(TouchpointId touchpoint, UUID action, PersonId by, Instant at)
            implements TouchpointActivity {}

    record ActionRemoved(TouchpointId touchpoint, UUID action, PersonId by, Instant at) implements TouchpointActivity {}

    /** Its owner has gone, and the account manager finds another. */
    record ActionOrphaned(
            TouchpointId touchpoint, UUID action, @Nullable PersonId by, Instant at) implements TouchpointActivity {}
}
