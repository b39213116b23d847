package app.trellis.feedback;

import app.trellis.activity.Subject;
import app.trellis.feedback.RequestActivity.FeedbackRequestCancelled;
import app.trellis.feedback.RequestActivity.FeedbackRequestDeclined;
import app.trellis.feedback.RequestActivity.FeedbackRequestHandedOver;
import app.trellis.feedback.RequestActivity.FeedbackRequested;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Reminders;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that they were asked for feedback, or will get none, and reminds those who were asked three days before the day. */
@Component
@Transactional(readOnly = true)
class RequestNotices implements Notices<RequestActivity>, Reminders {

    private static final Topic ASKED =
            new Topic("feedback-requests", "message", Pace.USUAL, Delivery.AT_ONCE, person -> true);
    private static final Topic DECLINED =
            new Topic("feedback-declined", "message", Pace.USUAL, Delivery.PORTAL, person -> !person.client());

    private static final int DAYS_BEFORE = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String PAGE = "/feedback/requests";

    private record Open(UUID id, PersonId askedId, String requester, LocalDate dueOn) {}

    private final Requests requests;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestNotices(Requests requests, Staff staff, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "feedback_request";
    }

    @Override
    public List<Topic> topics() {
        return List.of(ASKED, DECLINED);
    }

    @Override
    public Set<Class<? extends RequestActivity>> of() {
        return Set.of(
                FeedbackRequested.class,
                FeedbackRequestHandedOver.class,
                FeedbackRequestDeclined.class,
                FeedbackRequestCancelled.class);
    }

    @Override
    public boolean takesBack(RequestActivity happened) {
        return happened instanceof FeedbackRequestCancelled;
    }

    @Override
    public Stream<Notice> from(RequestActivity happened) {
        if (happened instanceof FeedbackRequestDeclined)
            return Stream.of(notice(happened.requester(), DECLINED, "declined", happened.asked()));
        if (happened instanceof FeedbackRequestCancelled) return Stream.empty();
        return Stream.of(notice(happened.asked(), ASKED, "asked", happened.requester()));
    }

    private Notice notice(PersonId to, Topic topic, String message, PersonId other) {
        var name = staff.card(other).map(PersonCard::name).orElse("");
        return new Notice(to, topic, "feedback.notice." + message, List.of(name), PAGE);
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        var today = LocalDate.ofInstant(until, clock.getZone());
        return jdbc
                .sql("""
                        SELECT q.id, q.asked_id, p.name AS requester, q.due_on FROM feedback_request q JOIN person p ON p.id = q.requester_id
                        WHERE q.status = 'OPEN' AND q.due_on BETWEEN :from AND :to
                        """)
                .param("from", today.plusDays(DAYS_BEFORE - 1))
                .param("to", today.plusDays(DAYS_BEFORE))
                .query(new RecordRows<>(Open.class))
                .list()
                .stream()
                .map(this::reminder)
                .filter(reminder ->
                        reminder.at().isAfter(after) && !reminder.at().isAfter(until));
    }

    private Reminder reminder(Open open) {
        var at = open.dueOn()
                .minusDays(DAYS_BEFORE)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        return new Reminder(
                new Subject(kind(), open.id()),
                at,
                new Notice(
                        open.askedId(), ASKED, "feedback.notice.due", List.of(open.requester(), open.dueOn()), PAGE));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return requests.openTo(reader, record).isPresent()
                || requests.findByIdAndRequesterId(record, reader.id()).isPresent();
    }
}
