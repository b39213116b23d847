package app.trellis.feedback;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to feedback once it was sent: a draft is its author's alone. Who may know of it, {@link VisibilityRule} says. */
public sealed interface FeedbackActivity extends Activity {

    FeedbackId feedback();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("feedback", feedback().value());
    }

    record FeedbackSent(FeedbackId feedback, PersonId recipient, PersonId by, Instant at) implements FeedbackActivity {}

    record FeedbackCorrected(FeedbackId feedback, PersonId by, Instant at, List<String> fields)
            implements FeedbackActivity {}

    record FeedbackWithdrawn(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    record FeedbackAcknowledged(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    record ReplyWritten(UUID reply, FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    /** By the manager who read it first. */
    record FeedbackHeldBack(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    /** Its recipient reads it earlier than by itself. */
    record FeedbackPassedOn(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    /** To its author, without its recipient having seen it. */
    record FeedbackReturned(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    /** By its recipient, to their manager of today. */
    record FeedbackHandedOver(FeedbackId feedback, PersonId to, PersonId by, Instant at) implements FeedbackActivity {}

    /** By HR, who would not see it otherwise. */
    record FeedbackRead(FeedbackId feedback, PersonId by, Instant at) implements FeedbackActivity {}

    /** A page of the list of all feedback, by HR. */
    record FeedbackListRead(PersonId by, Instant at) implements Activity {

        @Override
        public Subject about() {
            return new Subject("feedback", null);
        }
    }
}
