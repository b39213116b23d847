package app.trellis.feedback;

import static java.util.stream.Collectors.toSet;

import app.trellis.clients.ClientStaffing;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.signin.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requests for feedback can still be answered by the person who was asked. */
@Component
@Transactional(readOnly = true)
class Answerable {

    /** Of the requests {@code q}, those to employees and to present contacts of the client that the recipient works for. */
    private static final String STANDING = """
            SELECT q.id FROM feedback_request q
            WHERE q.id = ANY (:ids) AND (q.contact_since IS NULL OR EXISTS (
              SELECT FROM client_contact c JOIN client_assignment a ON a.account_id = c.account_id
              WHERE c.person_id = q.asked_id AND c.removed_at IS NULL AND c.added_at = q.contact_since
                AND a.person_id = coalesce(q.about_id, q.requester_id)
                AND a.started_on <= :today AND (a.ended_on IS NULL OR a.ended_on > :today)))""";

    private final ClientStaffing staffing;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Answerable(ClientStaffing staffing, Access access, JdbcClient jdbc, Clock clock) {
        this.staffing = staffing;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these requests by one person those that can still be answered. */
    Set<UUID> by(Collection<RequestRow> rows) {
        if (rows.isEmpty()) return Set.of();
        var asked = rows.stream().map(RequestRow::askedId).toList();
        var able = access.canSignIn(asked);
        var linked = access.withoutSignIn(asked);
        var today = LocalDate.now(clock);
        var standing = Set.copyOf(jdbc.sql(STANDING)
                .param("ids", rows.stream().map(RequestRow::id).toArray(UUID[]::new))
                .param("today", today)
                .query(UUID.class)
                .list());
        return ids(rows.stream()
                .filter(row -> standing.contains(row.id()))
                .filter(row ->
                        able.contains(row.askedId()) || row.isLinkable(today) && linked.contains(row.askedId())));
    }

    /** Of these requests to one person those that they can still answer: a contact writes about the client's staff only. */
    Set<UUID> of(CurrentPerson asked, Collection<RequestRow> rows) {
        if (!asked.client()) return ids(rows.stream());
        var writable = staffing.staffForContact(asked.id()).stream()
                .map(PersonCard::id)
                .collect(toSet());
        return ids(rows.stream().filter(row -> writable.contains(row.recipientId())));
    }

    private static Set<UUID> ids(Stream<RequestRow> rows) {
        return rows.map(RequestRow::id).collect(toSet());
    }
}
