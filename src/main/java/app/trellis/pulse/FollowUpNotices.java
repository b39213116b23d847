package app.trellis.pulse;

import app.trellis.activity.Subject;
import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Reminders;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.pulse.PulseActivity.FollowUpOpened;
import app.trellis.pulse.PulseActivity.FollowUpReplied;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the account manager of a low answer, of its clock, and of what the client says since. */
@Component
@Transactional(readOnly = true)
class FollowUpNotices implements Notices<PulseActivity>, Reminders {

    private static final Topic LOW =
            new Topic("pulse-follow-ups", "clock", Pace.URGENT, Delivery.AT_ONCE, person -> !person.client());

    /** How long before it is due. */
    private static final Duration BEFORE = Duration.ofHours(12);

    private record Due(UUID id, Instant dueAt) {}

    private final FollowUps followUps;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final JdbcClient jdbc;

    FollowUpNotices(FollowUps followUps, ClientStaffing staffing, Staff staff, JdbcClient jdbc) {
        this.followUps = followUps;
        this.staffing = staffing;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "pulse_follow_up";
    }

    @Override
    public List<Topic> topics() {
        return List.of(LOW);
    }

    @Override
    public Set<Class<? extends PulseActivity>> of() {
        return Set.of(FollowUpOpened.class, FollowUpReplied.class);
    }

    @Override
    public Stream<Notice> from(PulseActivity happened) {
        if (happened instanceof FollowUpOpened opened)
            return followUps.findById(opened.followUp()).stream()
                    .filter(FollowUp::isOpen)
                    .map(one -> notice(one, one.isSecond() ? "again" : "low"));
        return followUps.findById(((FollowUpReplied) happened).followUp()).stream()
                // What is worse and opens again is told by that.
                .filter(one -> one.reply() != Reply.WORSE || one.isSecond())
                .map(one -> notice(one, "replied." + one.reply()));
    }

    private Notice notice(FollowUp followUp, String message) {
        var account = staffing.account(followUp.accountId()).orElseThrow();
        var contact = staff.card(followUp.contactId()).orElseThrow().name();
        return new Notice(
                account.accountManager(),
                LOW,
                "pulse.notice." + message,
                List.of(contact, account.name()),
                "/clients/" + account.id() + "/pulse/follow-ups/" + followUp.id());
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        return jdbc
                .sql("""
                        SELECT f.id, f.due_at FROM pulse_follow_up f JOIN client_account a ON a.id = f.account_id AND a.ended_on IS NULL
                        WHERE f.told_at IS NULL AND f.due_at > :after AND f.due_at <= :until AND\s""" + FollowUps.IS_FOR_CONTACT)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until.plus(BEFORE)))
                .query(Due.class)
                .list()
                .stream()
                .flatMap(due -> Stream.of(
                                reminder(due, due.dueAt().minus(BEFORE), "soon"), reminder(due, due.dueAt(), "overdue"))
                        .filter(one -> one.at().isAfter(after) && !one.at().isAfter(until)));
    }

    private Reminder reminder(Due due, Instant at, String message) {
        return new Reminder(
                new Subject(kind(), due.id()),
                at,
                notice(followUps.findById(due.id()).orElseThrow(), message));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return followUps
                .findById(record)
                .flatMap(followUp -> staffing.account(followUp.accountId()))
                .map(ClientAccountCard::accountManager)
                .filter(reader::is)
                .isPresent();
    }
}
