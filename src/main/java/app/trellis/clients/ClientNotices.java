package app.trellis.clients;

import app.trellis.activity.Subject;
import app.trellis.clients.ClientActivity.ClientAccountEnded;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.clients.ClientActivity.ContactSuggested;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the contacts of a client that the work for it has ended, and the account manager what to decide about contacts. A
 * contact of no client any more, who may come back, reads nothing of what they were told before.
 */
@Component
@Transactional(readOnly = true)
class ClientNotices implements Notices<ClientActivity>, Reminders {

    private static final Topic ENDED =
            new Topic("client-ending", "building", Pace.USUAL, Delivery.AT_ONCE, CurrentPerson::client);

    private static final Topic CONTACTS =
            new Topic("client-contacts", "building", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private record Due(UUID id, String name, UUID accountManagerId, LocalDate day) {}

    private final ClientAccounts accounts;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClientNotices(ClientAccounts accounts, ClientStaffing staffing, Staff staff, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.staffing = staffing;
        this.staff = staff;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "client_account";
    }

    @Override
    public List<Topic> topics() {
        return List.of(ENDED, CONTACTS);
    }

    @Override
    public Set<Class<? extends ClientActivity>> of() {
        return Set.of(ContactRemoved.class, ClientAccountEnded.class, ContactSuggested.class);
    }

    @Override
    public Optional<PersonId> endsAllFor(ClientActivity happened) {
        return happened instanceof ContactRemoved removed
                ? Optional.of(removed.contact())
                        .filter(contact -> staffing.accountsOfContact(contact).isEmpty())
                : Optional.empty();
    }

    @Override
    public Stream<Notice> from(ClientActivity happened) {
        if (happened instanceof ContactRemoved) return Stream.empty();
        return accounts.findById(happened.account()).stream()
                .flatMap(account -> happened instanceof ClientAccountEnded
                        ? ended(account)
                        : Stream.of(suggested(account, happened.by())));
    }

    private Stream<Notice> ended(ClientAccount account) {
        var until = account.readableUntil();
        if (until == null) return Stream.empty(); // taken back meanwhile
        return staffing.contactsOf(account.id()).stream()
                .map(contact -> new Notice(
                        contact.id(),
                        ENDED,
                        "clients.notice.ended",
                        List.of(account.name(), until),
                        "/clients/" + account.id()));
    }

    private Notice suggested(ClientAccount account, PersonId by) {
        var name = staff.card(by).map(PersonCard::name).orElse("");
        return toManager(
                account.accountManager(), "clients.notice.suggested", List.of(name, account.name()), account.id());
    }

    private static Notice toManager(PersonId manager, String message, List<Object> words, ClientAccountId account) {
        return new Notice(manager, CONTACTS, message, words, "/clients/" + account);
    }

    /** Once for all contacts of an account whose year is over on one day. */
    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        var today = LocalDate.ofInstant(until, clock.getZone());
        return jdbc
                .sql("""
                        SELECT DISTINCT a.id, a.name, a.account_manager_id, due.day FROM client_account a
                        JOIN client_contact c ON c.account_id = a.id AND c.removed_at IS NULL
                        CROSS JOIN LATERAL (SELECT CAST((coalesce(c.confirmed_at, c.added_at) + interval '365 days')
                          AT TIME ZONE :zone AS date) + 1 AS day) due
                        WHERE a.ended_on IS NULL AND due.day BETWEEN CAST(:today AS date) - 1 AND :today
                        """)
                .param("zone", clock.getZone().getId())
                .param("today", today)
                .query(new RecordRows<>(Due.class))
                .list()
                .stream()
                .map(this::reminder)
                .filter(reminder ->
                        reminder.at().isAfter(after) && !reminder.at().isAfter(until));
    }

    private Reminder reminder(Due due) {
        var account = new ClientAccountId(due.id());
        var at = due.day().atTime(MORNING).atZone(clock.getZone()).toInstant();
        var manager = new PersonId(due.accountManagerId());
        return new Reminder(
                new Subject(kind(), due.id()),
                at,
                toManager(manager, "clients.notice.confirm", List.of(due.name()), account));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return accounts.visibleTo(reader, new ClientAccountId(record)).isPresent();
    }
}
