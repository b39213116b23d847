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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the people who will see a draft once it is sent, and the people who see what was sent. */
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

    Audience of(Feedback feedback) {
        return feedback.isDraft() ? ofDraft(feedback) : ofSent(feedback);
    }

    private Audience ofDraft(Feedback draft) {
        var author = draft.authorId();
        var recipient = draft.recipientId();
        var visibility = draft.visibility();
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
        return new Audience(
                recipientOf(draft),
                manager.orElse(null),
                null,
                VisibilityRule.managerMayRead(visibility),
                contacts,
                account.orElse(null),
                hrOf(draft),
                readers);
    }

    /** Those with whom it was shared, as far as they are still the client's contacts, and the manager of today. */
    private Audience ofSent(Feedback sent) {
        var readers = sent.readers();
        var accountId = requireNonNull(sent.delivery()).accountId();
        var contacts = accountId == null ? List.<PersonCard>of() : staffing.contactsOf(accountId);
        var since = accountId == null ? Map.<PersonId, Instant>of() : staffing.contactsSince(accountId);
        var laterManagers = VisibilityRule.managerMayRead(sent.visibility());
        var then = readers.stream()
                .filter(reader -> reader.reason() == Reader.Reason.MANAGER)
                .map(Reader::person)
                .findFirst();
        var today = staff.managerOf(sent.recipientId());
        return new Audience(
                recipientOf(sent),
                today.filter(manager -> laterManagers || then.equals(today))
                        .filter(manager -> !manager.equals(sent.authorId()))
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
                hrOf(sent),
                List.copyOf(readers));
    }

    private @Nullable PersonCard recipientOf(Feedback feedback) {
        if (isPrivateNote(feedback)) return null;
        return staff.card(feedback.recipientId()).orElseThrow(NotFound::new);
    }

    private List<PersonCard> hrOf(Feedback feedback) {
        if (isPrivateNote(feedback)) return List.of();
        return staff.cards(access.holders(Role.HR)).values().stream()
                .filter(card -> !card.id().equals(feedback.authorId()))
                .filter(card -> !card.id().equals(feedback.recipientId()))
                .sorted(Comparator.comparing(PersonCard::name, Alphabetical.ORDER))
                .toList();
    }

    private static boolean isPrivateNote(Feedback feedback) {
        return feedback.visibility() == Visibility.MANAGER_ONLY;
    }
}
