package app.trellis.feedback;

import app.trellis.feedback.FeedbackActivity.ReplyWritten;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.CheckReturnValue;

/** An answer to feedback. The people who can see the feedback can see it. */
@Entity
@CheckReturnValue
@Table(name = "feedback_reply")
class Reply {

    @Id
    private UUID id;

    private FeedbackId feedbackId;

    private PersonId authorId;

    private String text;
    private Instant writtenAt;

    Reply(UUID id, FeedbackId feedback, PersonId author, String text, Instant at) {
        this.id = id;
        this.feedbackId = feedback;
        this.authorId = author;
        this.text = text;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    ReplyWritten written() {
        return new ReplyWritten(id, feedbackId, authorId, writtenAt);
    }

    public PersonId authorId() {
        return authorId;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
