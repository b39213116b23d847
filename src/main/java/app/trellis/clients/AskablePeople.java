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
 * that one works for; and nobody who could never answer, because they cannot sign in. The field is {@code web/form :: person}
 * with {@code 'contacts'}, or {@code 'team-contacts'} where managers ask about their reports.
 */
@Component
@Transactional(readOnly = true)
public class AskablePeople {

    private final Staff staff;
    private final ClientStaffing staffing;
    private final Access access;
    private final PersonPicker picker;
    private final TeamContacts team;

    AskablePeople(Staff staff, ClientStaffing staffing, Access access, PersonPicker picker, TeamContacts team) {
        this.staff = staff;
        this.staffing = staffing;
        this.access = access;
        this.picker = picker;
        this.team = team;
    }

    /**
     * @param contactSince since when they are a client's contact; null for an employee
     * @param byLink whether they have no sign-in, and can answer by a link alone
     */
    public record Asked(PersonCard person, @Nullable Instant contactSince, boolean byLink) {}

    /** Whom the field names; empty if they cannot be asked, and then the field says why. */
    public Optional<Asked> named(@Nullable PickedPerson picked, String field, CurrentPerson me, Errors errors) {
        var asked = named(picked, field, me, me.id(), AskableContacts.NAME, errors);
        if (asked.filter(Asked::byLink).isPresent())
            return refused("noAccess", asked.get().person(), field, errors);
        return asked;
    }

    /**
     * The same where a contact without sign-in may answer by a link.
     *
     * @param about oneself, or a direct report: then contacts are those of the report's client
     */
    public Optional<Asked> reached(
            @Nullable PickedPerson picked, String field, CurrentPerson me, PersonId about, Errors errors) {
        return named(picked, field, me, about, TeamContacts.NAME, errors);
    }

    private Optional<Asked> named(
            @Nullable PickedPerson picked,
            String field,
            CurrentPerson me,
            PersonId about,
            String contacts,
            Errors errors) {
        var former = formerContact(picked, about);
        if (former.isPresent()) return refused("noContact", former.get(), field, errors);
        var person = picker.picked(picked, field, me, contacts, errors);
        if (person.isEmpty()) return Optional.empty();
        var id = person.get().id();
        if (me.is(id)) return refused("oneself", person.get(), field, errors);
        if (about.equals(id)) return refused("aboutThem", person.get(), field, errors);
        var since = contactsSince(about).get(id);
        if (since == null && staff.isClientContact(id)) return refused("otherClient", person.get(), field, errors);
        var signsIn = canSignIn(id);
        if (!signsIn && (since == null || access.withoutSignIn(List.of(id)).isEmpty()))
            return refused("noAccess", person.get(), field, errors);
        return Optional.of(new Asked(person.get(), since, !signsIn));
    }

    private static Optional<Asked> refused(String reason, PersonCard person, String field, Errors errors) {
        errors.rejectValue(field, "clients.ask." + reason, new Object[] {person.name()}, null);
        return Optional.empty();
    }

    /** Does not reveal the contacts of another client. */
    private Optional<PersonCard> formerContact(@Nullable PickedPerson picked, PersonId about) {
        if (picked == null) return Optional.empty();
        var person = picked.id() == null ? staff.anybody(picked.text()) : staff.card(picked.id());
        return person.filter(one -> staff.isClientContact(one.id())).filter(one -> hasLeft(one, about));
    }

    private boolean hasLeft(PersonCard contact, PersonId about) {
        return staffing.accountOf(about)
                .filter(account -> staffing.isFormerContact(contact.id(), account.id()))
                .isPresent();
    }

    private boolean canSignIn(PersonId person) {
        return !access.canSignIn(List.of(person)).isEmpty();
    }

    /** My manager and my client's contacts, whom one asks most, as far as they can answer. */
    public List<PersonCard> close(CurrentPerson me) {
        var people = Stream.concat(staff.managerOf(me.id()).flatMap(staff::card).stream(), contactsOf(me.id()).stream())
                .toList();
        var able = access.canSignIn(people.stream().map(PersonCard::id).toList());
        return people.stream().filter(person -> able.contains(person.id())).toList();
    }

    /** The contacts of a client that somebody works for who have no sign-in, and answer by a link. */
    public List<PersonCard> withoutSignIn(PersonId employee) {
        var contacts = contactsOf(employee);
        var without = access.withoutSignIn(contacts.stream().map(PersonCard::id).toList());
        return contacts.stream().filter(person -> without.contains(person.id())).toList();
    }

    /** Whether anybody whom they may ask, for themselves or for a direct report, would answer by a link. */
    public boolean hasTeamContactsWithoutSignIn(CurrentPerson me) {
        return !access.withoutSignIn(team.pickableBy(me)).isEmpty();
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

    private List<PersonCard> contactsOf(PersonId employee) {
        return staffing.accountOf(employee)
                .map(account -> staffing.contactsOf(account.id()))
                .orElse(List.of());
    }

    private Map<PersonId, Instant> contactsSince(PersonId employee) {
        return staffing.accountOf(employee)
                .map(account -> staffing.contactsSince(account.id()))
                .orElse(Map.of());
    }
}
