package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.NotFound;
import app.trellis.lists.Alphabetical;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who will see a piece of feedback before it is sent, and who sees it afterwards. */
@Component
@Transactional(readOnly = true)
class Audiences {

    private final Staff staff;
    private final ClientStaffing staffing;
    private final Access access;

    Audiences(Staff staff, ClientStaffing staffing, Access access) {
        this.staff = staff;
        this.staffing = staffing;
        this.access = access;
    }

    Audience of(PersonId author, PersonId recipient, Visibility visibility) {
        var manager = visibility == Visibility.RECIPIENT
                ? Optional.<PersonCard>empty()
                : staff.managerOf(recipient).filter(id -> !id.equals(author)).flatMap(staff::card);
        var account = visibility == Visibility.CLIENT_SHARED
                ? staffing.accountOf(recipient)
                : Optional.<ClientAccountCard>empty();
        var contacts = account.map(found -> staffing.contactsOf(found.id()).stream()
                        .filter(contact -> !contact.id().equals(author))
                        .toList())
                .orElse(List.of());
        var readers = new ArrayList<Reader>();
        manager.ifPresent(card -> readers.add(Reader.manager(card.id())));
        account.ifPresent(shared -> {
            var since = staffing.contactsSince(shared.id());
            contacts.forEach(contact ->
                    readers.add(Reader.contact(contact.id(), shared.id(), requireNonNull(since.get(contact.id())))));
        });
        var secret = visibility == Visibility.MANAGER_ONLY;
        return new Audience(
                secret ? null : staff.card(recipient).orElseThrow(NotFound::new),
                manager.orElse(null),
                null,
                VisibilityRule.managerMayRead(visibility),
                contacts,
                account.orElse(null),
                secret ? List.of() : hr(author, recipient),
                readers);
    }

    /**
     * Who sees what was sent: those with whom it was shared at the time, as far as they are still the client's contacts,
     * and the manager of today where the author chose the manager.
     */
    Audience of(Feedback feedback) {
        if (feedback.isDraft()) return of(feedback.authorId(), feedback.recipientId(), feedback.visibility());
        var readers = feedback.readers();
        var accountId = feedback.accountId();
        var contacts = accountId == null ? List.<PersonCard>of() : staffing.contactsOf(accountId);
        var since = accountId == null ? Map.<PersonId, Instant>of() : staffing.contactsSince(accountId);
        var secret = feedback.visibility() == Visibility.MANAGER_ONLY;
        var laterManagers = VisibilityRule.managerMayRead(feedback.visibility());
        var then = readers.stream()
                .filter(reader -> reader.reason() == Reader.Reason.MANAGER)
                .map(Reader::person)
                .findFirst();
        var today = staff.managerOf(feedback.recipientId());
        return new Audience(
                secret ? null : staff.card(feedback.recipientId()).orElseThrow(NotFound::new),
                today.filter(manager -> laterManagers || then.equals(today))
                        .filter(manager -> !manager.equals(feedback.authorId()))
                        .flatMap(staff::card)
                        .orElse(null),
                then.filter(manager -> !then.equals(today)).flatMap(staff::card).orElse(null),
                laterManagers,
                contacts.stream()
                        .filter(contact -> readers.stream()
                                .anyMatch(reader -> reader.person().equals(contact.id())
                                        && reader.isContactSince(since.get(contact.id()))))
                        .toList(),
                accountId == null ? null : staffing.account(accountId).orElse(null),
                secret ? List.of() : hr(feedback.authorId(), feedback.recipientId()),
                List.copyOf(readers));
    }

    private List<PersonCard> hr(PersonId author, PersonId recipient) {
        return staff.cards(access.holders(Role.HR)).values().stream()
                .filter(card -> !card.id().equals(author) && !card.id().equals(recipient))
                .sorted(Comparator.comparing(PersonCard::name, Alphabetical.ORDER))
                .toList();
    }
}
