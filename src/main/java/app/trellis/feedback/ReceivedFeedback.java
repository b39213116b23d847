package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback that somebody received, for what they make of it elsewhere in Trellis. */
@Component
@Transactional(readOnly = true)
public class ReceivedFeedback {

    private final Feedbacks feedbacks;
    private final Clock clock;

    ReceivedFeedback(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /** Who gave it; empty where this person did not receive it, and once it is withdrawn. */
    public Optional<PersonId> author(CurrentPerson recipient, FeedbackId id) {
        return feedbacks
                .visibleTo(recipient, id, clock.instant())
                .filter(feedback -> feedback.isFor(recipient) && feedback.isSent())
                .map(Feedback::authorId);
    }
}
