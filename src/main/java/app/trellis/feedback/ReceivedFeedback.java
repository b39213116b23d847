package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback that somebody received, for what they make of it elsewhere in Trellis. */
@Component
@Transactional(readOnly = true)
public class ReceivedFeedback {

    private final Feedbacks feedbacks;

    ReceivedFeedback(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /** Who gave it; empty where this person did not receive it, and once it is withdrawn. */
    public Optional<PersonId> author(CurrentPerson recipient, FeedbackId id) {
        return feedbacks
                .visibleTo(recipient, id)
                .filter(feedback -> feedback.isFor(recipient) && feedback.isSent())
                .map(Feedback::authorId);
    }
}
