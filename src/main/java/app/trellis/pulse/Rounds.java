package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.lists.RecordRows;
import app.trellis.pulse.Pulse.Window;
import app.trellis.pulse.PulseActivity.PulseOpened;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the rounds of each account in its rhythm, reminds once, and closes them. */
@Component
@Transactional
class Rounds {

    /** How many people must answer before anything of it is told; a round keeps what it started with. */
    static final int LEAST = 5;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What would be over sooner is left out. */
    private static final Duration WORTH_ASKING = Duration.ofDays(2);

    private final ClientStaffing staffing;
    private final Requests requests;
    private final BallotBox box;
    private final Lines lines;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            ClientStaffing staffing,
            Requests requests,
            BallotBox box,
            Lines lines,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staffing = staffing;
        this.requests = requests;
        this.box = box;
        this.lines = lines;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody answers any more where the work for the client has ended. */
    Optional<OpenRound> open(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT r.id, r.account_id AS account, r.starts_on, r.closes_at, r.least, r.staff_asked
                        FROM pulse_round r JOIN client_account a ON a.id = r.account_id
                        WHERE r.account_id = :account AND r.closed_at IS NULL AND r.closes_at > :now AND a.ended_on IS NULL
                        """)
                .param("account", account.value())
                .param("now", now())
                .query(new RecordRows<>(OpenRound.class))
                .optional();
    }

    /** Of this week or month, if its time has come and is not nearly over. */
    void open(ClientAccountId account, Rhythm rhythm) {
        var startsOn = rhythm.start(LocalDate.now(clock));
        var now = clock.instant();
        if (now.isBefore(morningOf(startsOn)) || closing(startsOn, rhythm.open).isBefore(now.plus(WORTH_ASKING)))
            return;
        open(account, startsOn, rhythm.open, rhythm.reminder, now).ifPresent(round -> {
            requests.askContacts(round, true);
            events.publishEvent(new PulseOpened(round, now));
        });
    }

    /** Empty where another copy of Trellis has opened it, or there was one since that day. */
    Optional<UUID> open(ClientAccountId account, LocalDate startsOn, int days, int reminder, Instant at) {
        var asked = staffToAsk(account);
        var id = UUID.randomUUID();
        var opened = jdbc.sql("""
                        INSERT INTO pulse_round (id, account_id, starts_on, opened_at, remind_at, reminded, closes_at, least, staff_asked)
                        SELECT :id, :account, :startsOn, :openedAt, :remindAt, false, :closesAt, :least, :asked
                        WHERE NOT EXISTS (SELECT FROM pulse_round WHERE account_id = :account AND starts_on >= :startsOn)
                        ON CONFLICT (account_id) WHERE closed_at IS NULL DO NOTHING
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("startsOn", startsOn)
                .param("openedAt", Timestamp.from(at))
                .param("remindAt", Timestamp.from(morningOf(startsOn.plusDays(reminder))))
                .param("closesAt", Timestamp.from(closing(startsOn, days)))
                .param("least", LEAST)
                .param("asked", asked.size())
                .update();
        if (opened == 0) return Optional.empty();
        if (!asked.isEmpty()) box.set(id, asked);
        return Optional.of(id);
    }

    /** Who works for the account on the day it opens; nobody where they are too few. */
    private List<UUID> staffToAsk(ClientAccountId account) {
        var staff = staffing.staffOf(account).stream()
                .map(person -> person.id().value())
                .toList();
        return staff.size() < LEAST ? List.of() : staff;
    }

    private Instant closing(LocalDate startsOn, int days) {
        return startsOn.plusDays(days).atStartOfDay(clock.getZone()).toInstant();
    }

    Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    /** Who has become a contact since is asked too, until the others are reminded. */
    List<UUID> beforeTheReminder() {
        return ids("closed_at IS NULL AND NOT reminded AND remind_at > :now");
    }

    List<UUID> toRemind() {
        return ids("closed_at IS NULL AND NOT reminded AND remind_at <= :now AND closes_at > :now");
    }

    List<UUID> toClose() {
        return ids("closed_at IS NULL AND closes_at <= :now");
    }

    private List<UUID> ids(String condition) {
        return jdbc.sql("SELECT id FROM pulse_round WHERE " + condition)
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** Once, and then never again. */
    void remind(UUID round) {
        var first = jdbc.sql(
                        "UPDATE pulse_round SET reminded = true WHERE id = ? AND NOT reminded AND closed_at IS NULL")
                .param(round)
                .update();
        if (first > 0) requests.remind(round);
    }

    /** Who has not answered by now has said nothing. */
    void close(UUID round) {
        var open = jdbc.sql("SELECT account_id FROM pulse_round WHERE id = ? AND closed_at IS NULL FOR UPDATE")
                .param(round)
                .query(UUID.class)
                .optional();
        if (open.isEmpty()) return;
        var staff = box.empty(round);
        jdbc.sql("""
                        UPDATE pulse_round SET closed_at = :now, staff_answers = :people, staff_needs = :needs, staff_agreed = :agreed,
                          staff_early = :early, staff_workload = :workload WHERE id = :id
                        """)
                .param("id", round)
                .param("now", now())
                .param("people", staff.people())
                .param("needs", staff.needs())
                .param("agreed", staff.agreed())
                .param("early", staff.early())
                .param("workload", staff.workload())
                .update();
        if (Gap.widens(lines.of(new ClientAccountId(open.get()), Window.QUARTER).gaps()))
            jdbc.sql("UPDATE pulse_round SET widened = true WHERE id = ?")
                    .param(round)
                    .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
