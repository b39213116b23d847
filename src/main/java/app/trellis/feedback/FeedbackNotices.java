package app.trellis.feedback;

import app.trellis.feedback.FeedbackActivity.FeedbackAcknowledged;
import app.trellis.feedback.FeedbackActivity.FeedbackHandedOver;
import app.trellis.feedback.FeedbackActivity.FeedbackHeldBack;
import app.trellis.feedback.FeedbackActivity.FeedbackReturned;
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
import java.time.Clock;
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

    static final Topic MINE =
            new Topic("feedback", "message", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic FIRST =
            new Topic("feedback-first", "message", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic HELD =
            new Topic("held-feedback", "message", Pace.USUAL, Delivery.AT_ONCE, CurrentPerson::client);
    private static final Topic HANDED_OVER =
            new Topic("handed-over-feedback", "message", Pace.USUAL, Delivery.PORTAL, person -> true);
    private static final Topic SHARED =
            new Topic("shared-feedback", "message", Pace.USUAL, Delivery.DAILY, person -> true);
    private static final Topic REPLIES =
            new Topic("feedback-replies", "message", Pace.USUAL, Delivery.AT_ONCE, person -> true);
    private static final Topic ACKNOWLEDGED =
            new Topic("feedback-acknowledged", "message", Pace.USUAL, Delivery.PORTAL, person -> true);

    private final Feedbacks feedbacks;
    private final Staff staff;
    private final Clock clock;

    FeedbackNotices(Feedbacks feedbacks, Staff staff, Clock clock) {
        this.feedbacks = feedbacks;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "feedback";
    }

    @Override
    public List<Topic> topics() {
        return List.of(MINE, FIRST, SHARED, HANDED_OVER, HELD, REPLIES, ACKNOWLEDGED);
    }

    @Override
    public Set<Class<? extends FeedbackActivity>> of() {
        return Set.of(
                FeedbackSent.class,
                FeedbackHeldBack.class,
                FeedbackReturned.class,
                FeedbackHandedOver.class,
                FeedbackWithdrawn.class,
                FeedbackAcknowledged.class,
                ReplyWritten.class);
    }

    @Override
    public boolean takesBack(FeedbackActivity happened) {
        return happened instanceof FeedbackWithdrawn;
    }

    /** Loaded as whoever did it sees it. */
    @Override
    public Stream<Notice> from(FeedbackActivity happened) {
        return feedbacks
                .visible(happened.by().value(), false, happened.feedback().value(), clock.instant())
                .filter(Feedback::hasText)
                .stream()
                .flatMap(feedback -> from(happened, feedback));
    }

    private Stream<Notice> from(FeedbackActivity happened, Feedback feedback) {
        var author = feedback.authorId();
        var recipient = feedback.recipientId();
        var names = staff.cards(List.of(author, recipient, happened.by()));
        var both = List.<Object>of(name(names, author), name(names, recipient));
        var actor = name(names, happened.by());
        if (happened instanceof FeedbackSent) return sent(feedback, both);
        if (happened instanceof FeedbackHeldBack)
            return Stream.of(notice(author, HELD, "heldBack", List.of(actor, both.get(1)), feedback));
        if (happened instanceof FeedbackReturned)
            return Stream.of(notice(author, HELD, "returned", List.of(actor, both.get(1)), feedback));
        if (happened instanceof FeedbackHandedOver handedOver) {
            var manager = staff.card(handedOver.to()).map(PersonCard::name).orElse("");
            return Stream.of(
                    notice(author, HANDED_OVER, "handedOver", List.of(actor, manager), feedback),
                    notice(handedOver.to(), HANDED_OVER, "handedOverToYou", List.of(actor, both.get(0)), feedback));
        }
        if (happened instanceof FeedbackAcknowledged)
            return Stream.of(notice(author, ACKNOWLEDGED, "acknowledged", both.subList(1, 2), feedback));
        var hear = feedback.hasReachedRecipient(clock.instant()) ? List.of(author, recipient) : List.of(author);
        return hear.stream().map(to -> notice(to, REPLIES, "replied", both, feedback));
    }

    /** What the manager reads first is told to its recipient once it reaches them, by {@link FeedbackReached}. */
    private Stream<Notice> sent(Feedback feedback, List<Object> both) {
        var first = feedback.firstReader();
        var mine = feedback.visibility() == Visibility.MANAGER_ONLY || feedback.hold() != null
                ? Stream.<Notice>of()
                : Stream.of(notice(feedback.recipientId(), MINE, "received", both.subList(0, 1), feedback));
        var readers = feedback.readers().stream()
                .map(Reader::person)
                .map(reader -> first.filter(reader::equals).isPresent()
                        ? notice(reader, FIRST, "first", both, feedback)
                        : notice(reader, SHARED, "shared", both, feedback));
        return Stream.concat(mine, readers);
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
                .visibleTo(reader, new FeedbackId(record), clock.instant())
                .filter(Feedback::hasText)
                .isPresent();
    }
}
