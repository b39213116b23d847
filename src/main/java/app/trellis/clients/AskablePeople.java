package app.trellis.clients;

import app.trellis.directory.PersonPicker;
import app.trellis.directory.PickedPerson;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * Decides whom somebody can ask for an answer, such as feedback: an employee other than oneself, or a contact of the client
 * that one works for; and nobody who cannot sign in, because they could never answer. The field is {@code web/form :: person}
 * with {@code 'contacts'}.
 */
@Component
@Transactional(readOnly = true)
public class AskablePeople {

    private final Staff staff;
    private final ClientStaffing staffing;
    private final Access access;
    private final PersonPicker picker;

    AskablePeople(Staff staff, ClientStaffing staffing, Access access, PersonPicker picker) {
        this.staff = staff;
        this.staffing = staffing;
        this.access = access;
        this.picker = picker;
    }

    /** @param contactSince since when they are a client's contact; null for an employee */
    public record Asked(PersonCard person, @Nullable Instant contactSince) {}

    /** Whom the field names; empty if they cannot be asked, and then the field says why. */
    public Optional<Asked> named(@Nullable PickedPerson picked, String field, CurrentPerson me, Errors errors) {
        var former = formerContact(picked, me);
        if (former.isPresent()) return refused("noContact", former.get(), field, errors);
        var person = picker.picked(picked, field, me, AskableContacts.NAME, errors);
        if (person.isEmpty()) return Optional.empty();
        if (me.is(person.get().id())) return refused("oneself", person.get(), field, errors);
        if (!canSignIn(person.get().id())) return refused("noAccess", person.get(), field, errors);
        return person.map(one -> new Asked(one, contactsSince(me).get(one.id())));
    }

    private static Optional<Asked> refused(String reason, PersonCard person, String field, Errors errors) {
        errors.rejectValue(field, "clients.ask." + reason, new Object[] {person.name()}, null);
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
    public List<PersonCard> close(CurrentPerson me) {
        var people = Stream.concat(
                        staff.managerOf(me.id()).flatMap(staff::card).stream(),
                        account(me).map(account -> staffing.contactsOf(account.id())).stream()
                                .flatMap(List::stream))
                .toList();
        var able = access.canSignIn(people.stream().map(PersonCard::id).toList());
        return people.stream().filter(person -> able.contains(person.id())).toList();
    }

    /** Whom a link names: an employee, or one of those that somebody asks most. */
    public Optional<PersonCard> suggested(@Nullable PersonId person, CurrentPerson me) {
        return close(me).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .or(() -> Optional.ofNullable(person)
                        .filter(one -> !me.is(one) && staff.isPresent(one) && !staff.isClientContact(one))
                        .flatMap(staff::card));
    }

    /** Since when each contact of the client that somebody works for is one. */
    public Map<PersonId, Instant> contactsSince(CurrentPerson me) {
        return account(me).map(account -> staffing.contactsSince(account.id())).orElse(Map.of());
    }

    private Optional<ClientAccountCard> account(CurrentPerson me) {
        return staffing.accountOf(me.id());
    }
}
