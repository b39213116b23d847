package app.trellis.feedback;

import static java.util.stream.Collectors.toSet;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientStaffing;
import app.trellis.directory.PersonPicker;
import app.trellis.directory.PickedPerson;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * Decides who can be asked for feedback: an employee other than oneself, or a contact of the client that one works for; and
 * nobody who cannot sign in, because they could never answer.
 */
@Component
@Transactional(readOnly = true)
class Asking {

    private final Staff staff;
    private final ClientStaffing staffing;
    private final Access access;
    private final PersonPicker picker;

    Asking(Staff staff, ClientStaffing staffing, Access access, PersonPicker picker) {
        this.staff = staff;
        this.staffing = staffing;
        this.access = access;
        this.picker = picker;
    }

    /** @param contactSince since when they are a client's contact; null for an employee */
    record Asked(PersonCard person, @Nullable Instant contactSince) {}

    /** Whom the field names; empty if they cannot be asked, and then the field says why. */
    Optional<Asked> named(@Nullable PickedPerson picked, CurrentPerson me, Errors errors) {
        var former = formerContact(picked, me);
        if (former.isPresent()) return refused("noContact", former.get(), errors);
        var person = picker.picked(picked, "asked", me, AskableContacts.NAME, errors);
        if (person.isEmpty()) return Optional.empty();
        if (me.is(person.get().id())) return refused("oneself", person.get(), errors);
        if (!canSignIn(person.get().id())) return refused("noAccess", person.get(), errors);
        return person.map(one -> new Asked(one, contactsSince(me).get(one.id())));
    }

    private static Optional<Asked> refused(String reason, PersonCard person, Errors errors) {
        errors.rejectValue("asked", "feedback.request." + reason, new Object[] {person.name()}, null);
        return Optional.empty();
    }

    /** Does not reveal the contacts of another client. */
    private Optional<PersonCard> formerContact(@Nullable PickedPerson picked, CurrentPerson me) {
        if (picked == null) return Optional.empty();
        var person = picked.id() == null ? staff.anybody(picked.text()) : staff.card(picked.id());
        return person.filter(one -> staff.isClientContact(one.id())).filter(one -> hasLeft(one, me));
    }

    private boolean hasLeft(PersonCard contact, CurrentPerson me) {
        return account(me)
                .filter(account -> staffing.isFormerContact(contact.id(), account.id()))
                .isPresent();
    }

    private boolean canSignIn(PersonId person) {
        return !access.canSignIn(List.of(person)).isEmpty();
    }

    /** My manager and my client's contacts, whom one asks most, as far as they can answer. */
    List<PersonCard> close(CurrentPerson me) {
        var people = Stream.concat(
                        staff.managerOf(me.id()).flatMap(staff::card).stream(),
                        account(me).map(account -> staffing.contactsOf(account.id())).stream()
                                .flatMap(List::stream))
                .toList();
        var able = access.canSignIn(people.stream().map(PersonCard::id).toList());
        return people.stream().filter(person -> able.contains(person.id())).toList();
    }

    /** Whom a link names: an employee, or one of those that somebody asks most. */
    Optional<PersonCard> suggested(@Nullable PersonId person, CurrentPerson me) {
        return close(me).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .or(() -> Optional.ofNullable(person)
                        .filter(one -> !me.is(one) && staff.isPresent(one) && !staff.isClientContact(one))
                        .flatMap(staff::card));
    }

    /** Of these requests by one person those that can still be answered. */
    Set<UUID> answerable(CurrentPerson requester, Collection<RequestRow> rows) {
        var able = access.canSignIn(rows.stream().map(RequestRow::personId).toList());
        var contacts = contactsSince(requester);
        return ids(rows.stream()
                .filter(row -> able.contains(row.personId()))
                .filter(row -> Objects.equals(row.contactSince(), contacts.get(row.personId()))));
    }

    /** Of these requests to one person those that they can still answer: a contact writes about the client's staff only. */
    Set<UUID> answerableBy(CurrentPerson asked, Collection<RequestRow> rows) {
        if (!asked.client()) return ids(rows.stream());
        var writable = staffing.accountOfContact(asked.id()).map(account -> staffing.staffOf(account.id())).stream()
                .flatMap(List::stream)
                .map(PersonCard::id)
                .collect(toSet());
        return ids(rows.stream().filter(row -> writable.contains(row.personId())));
    }

    private static Set<UUID> ids(Stream<RequestRow> rows) {
        return rows.map(RequestRow::id).collect(toSet());
    }

    private Map<PersonId, Instant> contactsSince(CurrentPerson me) {
        return account(me).map(account -> staffing.contactsSince(account.id())).orElse(Map.of());
    }

    private Optional<ClientAccountCard> account(CurrentPerson me) {
        return staffing.accountOf(me.id());
    }
}
