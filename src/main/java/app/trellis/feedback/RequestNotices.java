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
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people that they were asked for feedback, or about, or will get none, and reminds those who were asked three days
 * before the day. People who answer by a link get mails of their own, see {@link RequestWriter}.
 */
@Component
@Transactional(readOnly = true)
class RequestNotices implements Notices<RequestActivity>, Reminders {

    private static final Topic ASKED =
            new Topic("feedback-requests", "message", Pace.USUAL, Delivery.AT_ONCE, person -> true);
    private static final Topic DECLINED =
            new Topic("feedback-declined", "message", Pace.USUAL, Delivery.PORTAL, person -> !person.client());

    private static final Topic ABOUT_YOU = new Topic(
            "feedback-requests-about-you", "message", Pace.USUAL, Delivery.PORTAL, person -> !person.client());

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
        return List.of(ASKED, DECLINED, ABOUT_YOU);
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
        var asked = notice(happened.asked(), ASKED, "asked", happened.requester());
        if (!(happened instanceof FeedbackRequested request)) return Stream.of(asked);
        // By a link they get a mail of its own.
        return Stream.concat(
                request.byLink() ? Stream.empty() : Stream.of(asked),
                Stream.ofNullable(request.recipient()).map(about -> about(about, request)));
    }

    private Notice about(PersonId recipient, FeedbackRequested request) {
        return new Notice(
                recipient,
                ABOUT_YOU,
                "feedback.notice.aboutYou",
                List.of(name(request.requester()), name(request.asked())),
                PAGE);
    }

    private Notice notice(PersonId to, Topic topic, String message, PersonId other) {
        return new Notice(to, topic, "feedback.notice." + message, List.of(name(other)), PAGE);
    }

    private String name(PersonId person) {
        return staff.card(person).map(PersonCard::name).orElse("");
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        var today = LocalDate.ofInstant(until, clock.getZone());
        return jdbc
                .sql("""
                        SELECT q.id, q.asked_id, p.name AS requester, q.due_on FROM feedback_request q JOIN person p ON p.id = q.requester_id
                        WHERE q.status = 'OPEN' AND NOT q.by_link AND q.due_on BETWEEN :from AND :to
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
        return new Reminder(
                new Subject(kind(), open.id()),
                reminderOf(open.dueOn(), clock.getZone()),
                new Notice(
                        open.askedId(), ASKED, "feedback.notice.due", List.of(open.requester(), open.dueOn()), PAGE));
    }

    static Instant reminderOf(LocalDate dueOn, ZoneId zone) {
        return dueOn.minusDays(DAYS_BEFORE).atTime(MORNING).atZone(zone).toInstant();
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return requests.openTo(reader, record).isPresent()
                || requests.findById(record)
                        .filter(request -> request.isFor(reader.id()))
                        .isPresent();
    }
}
