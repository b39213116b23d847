package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseActivity.PulseAnswered;
import app.trellis.signin.AnswerLinks;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the contacts of clients are asked. Only present contacts of the account find their request; who was removed and invited
 * again finds the one that waits, and nothing of what they answered before.
 */
@Component
@Transactional
class Requests {

    private static final String PRESENT =
            " EXISTS (SELECT FROM client_contact c WHERE c.person_id = q.person_id AND c.account_id = r.account_id"
                    + " AND c.removed_at IS NULL AND c.added_at <= coalesce(q.answered_at, r.closes_at))";

    private static final String REQUEST = """
            SELECT q.id, q.round_id AS round, q.person_id AS contact, a.id AS account, a.name AS account_name, m.name AS manager_name,
              r.starts_on, r.closes_at, r.reminded, r.closed_at IS NOT NULL OR r.closes_at <= :now OR a.ended_on IS NOT NULL AS closed,
              q.needs, q.agreed, q.early, q.workload, q.words, q.answered_at
            FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id JOIN client_account a ON a.id = r.account_id
              JOIN person m ON m.id = a.account_manager_id
            WHERE""" + PRESENT;

    private record Mailed(UUID id, PersonId personId) {}

    private final FollowUps followUps;
    private final PulseMails mails;
    private final AnswerLinks links;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            FollowUps followUps,
            PulseMails mails,
            AnswerLinks links,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.mails = mails;
        this.links = links;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All present contacts of the account who are not asked yet. */
    void askContacts(UUID round, boolean mailed) {
        var asked = jdbc.sql("""
                        INSERT INTO pulse_request (id, round_id, person_id)
                        SELECT gen_random_uuid(), r.id, c.person_id FROM pulse_round r JOIN client_contact c ON c.account_id = r.account_id
                        WHERE r.id = :round AND r.closed_at IS NULL AND c.removed_at IS NULL
                          AND NOT EXISTS (SELECT FROM pulse_request q WHERE q.round_id = r.id AND q.person_id = c.person_id)
                        ON CONFLICT DO NOTHING RETURNING id, person_id
                        """)
                .param("round", round)
                .query(new RecordRows<>(Mailed.class))
                .list();
        if (mailed) asked.forEach(this::mail);
    }

    void remind(UUID round) {
        jdbc.sql("SELECT q.id, q.person_id FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id"
                        + " WHERE q.round_id = ? AND q.answered_at IS NULL AND" + PRESENT)
                .param(round)
                .query(new RecordRows<>(Mailed.class))
                .list()
                .forEach(this::mail);
    }

    /** Their links do not open again where they are invited again; who stays a contact of another client keeps those of that one. */
    @EventListener
    void endLinks(ContactRemoved removed) {
        jdbc.sql("""
                        SELECT q.id FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id
                        WHERE q.person_id = :contact AND r.account_id = :account
                        """)
                .param("contact", removed.contact().value())
                .param("account", removed.account().value())
                .query(UUID.class)
                .list()
                .forEach(links::end);
    }

    private void mail(Mailed request) {
        mails.add(PulseMail.KIND, request.personId(), request.id());
    }

    /** What the link to this request opens. */
    Optional<Request> find(UUID id, PersonId contact) {
        return one(" AND q.id = :id AND q.person_id = :contact", id, contact);
    }

    /** What this contact is asked, or was last asked. */
    Optional<Request> ofContact(ClientAccountId account, PersonId contact) {
        return one(
                " AND a.id = :id AND q.person_id = :contact ORDER BY r.starts_on DESC LIMIT 1",
                account.value(),
                contact);
    }

    private Optional<Request> one(String condition, UUID id, PersonId contact) {
        return jdbc.sql(REQUEST + condition)
                .param("now", now())
                .param("id", id)
                .param("contact", contact.value())
                .query(new RecordRows<>(Request.class))
                .optional();
    }

    /** Those of the latest round of an account, for its manager. */
    List<ContactRow> latest(ClientAccountId account) {
        return rows(
                "r.id = (SELECT l.id FROM pulse_round l WHERE l.account_id = :id ORDER BY l.starts_on DESC LIMIT 1)",
                account.value());
    }

    private List<ContactRow> rows(String condition, UUID id) {
        return jdbc.sql("""
                        SELECT p.id AS person, p.name, q.needs, q.agreed, q.early, q.workload, q.words, q.answered_at,
                          r.closed_at IS NULL AND r.closes_at > :now AND
                        """ + PRESENT + """
                         AS open,
                          EXISTS (SELECT FROM pulse_mail_stop s WHERE s.person_id = q.person_id) AS stopped
                        FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id JOIN person p ON p.id = q.person_id
                        WHERE\s""" + condition + " ORDER BY p.name, p.id")
                .param("id", id)
                .param("now", now())
                .query(new RecordRows<>(ContactRow.class))
                .list();
    }

    /** What somebody who follows it up reads. */
    ContactRow answered(UUID id) {
        return rows("q.id = :id", id).get(0);
    }

    /** The first answer counts; false for a second one, or a late one. */
    boolean answer(Request request, Steps steps, String words) {
        var at = clock.instant();
        var answered = jdbc.sql("""
                        UPDATE pulse_request q SET needs = :needs, agreed = :agreed, early = :early, workload = :workload,
                          words = :words, answered_at = :now
                        WHERE q.id = :id AND q.answered_at IS NULL AND EXISTS (SELECT FROM pulse_round r JOIN client_account a ON a.id = r.account_id
                          WHERE r.id = q.round_id AND r.closed_at IS NULL AND r.closes_at > :now AND a.ended_on IS NULL)
                        """)
                .param("id", request.id())
                .param("needs", steps.needs())
                .param("agreed", steps.agreed())
                .param("early", steps.early())
                .param("workload", steps.workload())
                .param("words", words)
                .param("now", now())
                .update();
        if (answered == 0) return false;
        events.publishEvent(new PulseAnswered(request.round(), request.contact(), at));
        if (steps.isLow()) events.publishEvent(followUps.open(request.id(), request.account(), request.contact(), at));
        return true;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
