package app.trellis.feedback;

import static java.util.stream.Collectors.toSet;

import app.trellis.clients.AskablePeople;
import app.trellis.clients.ClientStaffing;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.signin.Access;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which requests for feedback can still be answered by the person who was asked. */
@Component
@Transactional(readOnly = true)
class Answerable {

    private final AskablePeople people;
    private final ClientStaffing staffing;
    private final Access access;

    Answerable(AskablePeople people, ClientStaffing staffing, Access access) {
        this.people = people;
        this.staffing = staffing;
        this.access = access;
    }

    /** Of these requests by one person those that can still be answered. */
    Set<UUID> by(CurrentPerson requester, Collection<RequestRow> rows) {
        var able = access.canSignIn(rows.stream().map(RequestRow::personId).toList());
        var contacts = people.contactsSince(requester);
        return ids(rows.stream()
                .filter(row -> able.contains(row.personId()))
                .filter(row -> Objects.equals(row.contactSince(), contacts.get(row.personId()))));
    }

    /** Of these requests to one person those that they can still answer: a contact writes about the client's staff only. */
    Set<UUID> of(CurrentPerson asked, Collection<RequestRow> rows) {
        if (!asked.client()) return ids(rows.stream());
        var writable = staffing.staffForContact(asked.id()).stream()
                .map(PersonCard::id)
                .collect(toSet());
        return ids(rows.stream().filter(row -> writable.contains(row.personId())));
    }

    private static Set<UUID> ids(Stream<RequestRow> rows) {
        return rows.map(RequestRow::id).collect(toSet());
    }
}
