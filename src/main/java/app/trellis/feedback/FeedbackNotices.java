package app.trellis.feedback;

import app.trellis.feedback.FeedbackActivity.FeedbackAcknowledged;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.feedback.FeedbackActivity.FeedbackWithdrawn;
import app.trellis.feedback.FeedbackActivity.ReplyWritten;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells that there is feedback, a reply or a thank-you, and never what it says. */
@Component
@Transactional(readOnly = true)
class FeedbackNotices implements Notices<FeedbackActivity> {

    private static final Topic MINE =
            new Topic("feedback", "message", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic SHARED =
            new Topic("shared-feedback", "message", Pace.USUAL, Delivery.DAILY, person -> true);
    private static final Topic REPLIES =
            new Topic("feedback-replies", "message", Pace.USUAL, Delivery.AT_ONCE, person -> true);
    private static final Topic ACKNOWLEDGED =
            new Topic("feedback-acknowledged", "message", Pace.USUAL, Delivery.PORTAL, person -> true);

    private final Feedbacks feedbacks;
    private final Staff staff;

    FeedbackNotices(Feedbacks feedbacks, Staff staff) {
        this.feedbacks = feedbacks;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "feedback";
    }

    @Override
    public List<Topic> topics() {
        return List.of(MINE, SHARED, REPLIES, ACKNOWLEDGED);
    }

    @Override
    public Set<Class<? extends FeedbackActivity>> of() {
        return Set.of(FeedbackSent.class, FeedbackWithdrawn.class, FeedbackAcknowledged.class, ReplyWritten.class);
    }

    @Override
    public boolean takesBack(FeedbackActivity happened) {
        return happened instanceof FeedbackWithdrawn;
    }

    /** Loaded as whoever did it sees it. */
    @Override
    public Stream<Notice> from(FeedbackActivity happened) {
        return feedbacks
                .visible(happened.by().value(), false, happened.feedback().value())
                .filter(feedback -> feedback.status() == FeedbackStatus.SENT)
                .stream()
                .flatMap(feedback -> from(happened, feedback));
    }

    private Stream<Notice> from(FeedbackActivity happened, Feedback feedback) {
        var names = staff.cards(List.of(feedback.authorId(), feedback.recipientId()));
        var author = name(names, feedback.authorId());
        var recipient = name(names, feedback.recipientId());
        if (happened instanceof FeedbackSent) {
            var mine = feedback.visibility() == Visibility.MANAGER_ONLY
                    ? Stream.<Notice>of()
                    : Stream.of(notice(feedback.recipientId(), MINE, "received", List.of(author), feedback));
            var shared = feedback.readers().stream()
                    .map(reader -> notice(reader.person(), SHARED, "shared", List.of(author, recipient), feedback));
            return Stream.concat(mine, shared);
        }
        if (happened instanceof FeedbackAcknowledged)
            return Stream.of(notice(feedback.authorId(), ACKNOWLEDGED, "acknowledged", List.of(recipient), feedback));
        return Stream.of(feedback.authorId(), feedback.recipientId())
                .map(to -> notice(to, REPLIES, "replied", List.of(author, recipient), feedback));
    }

    private static String name(Map<PersonId, PersonCard> cards, PersonId person) {
        return Optional.ofNullable(cards.get(person)).map(PersonCard::name).orElse("");
    }

    private static Notice notice(PersonId to, Topic topic, String message, List<Object> arguments, Feedback feedback) {
        return new Notice(to, topic, "feedback.notice." + message, arguments, "/feedback/" + feedback.id());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return feedbacks
                .visibleTo(reader, new FeedbackId(record))
                .filter(feedback -> feedback.status() == FeedbackStatus.SENT)
                .isPresent();
    }
}
