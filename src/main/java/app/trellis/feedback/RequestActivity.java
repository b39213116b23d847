package app.trellis.feedback;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a request for feedback. */
public sealed interface RequestActivity extends Activity {

    UUID request();

    PersonId requester();

    PersonId asked();

    @Override
    default Subject about() {
        return new Subject("feedback_request", request());
    }

    /**
     * @param recipient whom it is about, and who receives the answer; null for the requester
     * @param byLink whether the person who was asked answers without signing in
     */
    record FeedbackRequested(
            UUID request,
            PersonId requester,
            PersonId asked,
            @Nullable PersonId recipient,
            boolean byLink,
            Instant at) implements RequestActivity {

        @Override
        public PersonId by() {
            return requester;
        }
    }

    /** Another is asked instead, because {@code from} leaves. */
    record FeedbackRequestHandedOver(
            UUID request, PersonId requester, PersonId asked, PersonId from, PersonId by, Instant at)
            implements RequestActivity {}

    record FeedbackRequestAnswered(UUID request, PersonId requester, PersonId asked, FeedbackId feedback, Instant at)
            implements RequestActivity {

        @Override
        public PersonId by() {
            return asked;
        }
    }

    record FeedbackRequestDeclined(UUID request, PersonId requester, PersonId asked, Instant at)
            implements RequestActivity {

        @Override
        public PersonId by() {
            return asked;
        }
    }

    record FeedbackRequestCancelled(UUID request, PersonId requester, PersonId asked, Instant at)
            implements RequestActivity {

        @Override
        public PersonId by() {
            return requester;
        }
    }
}
