package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.NotFound;
import app.trellis.people.ClientContacts;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.ClientAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives outside people access for a client, and ends the contact, the access and all its sessions together. */
@Component
@Transactional
class ContactAccess {

    private final Contacts contacts;
    private final ClientContacts people;
    private final Staff staff;
    private final Access access;
    private final ClientAccess signIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactAccess(
            Contacts contacts,
            ClientContacts people,
            Staff staff,
            Access access,
            ClientAccess signIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.staff = staff;
        this.access = access;
        this.signIn = signIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether this person may become a contact of the account: unknown so far, a contact of another, removed, or invited by
     * the same words.
     */
    boolean isFree(ContactForm form, ClientAccountId account) {
        return staff.owner(requireNonNull(form.email()))
                .map(person -> staff.isClientContact(person.id())
                        && contacts.of(person.id(), account)
                                .filter(Contact::isPresent)
                                .map(contact -> isInvitedAs(form, person))
                                .orElse(true))
                .orElse(true);
    }

    private boolean isInvitedAs(ContactForm form, PersonCard person) {
        return person.name().equals(form.name())
                && person.jobTitle().equals(form.jobTitle())
                && access.ready(List.of(person.id())).isEmpty();
    }

    /** Whether an administrator has disabled the account with this address, and so keeps this person out. */
    boolean isSuspended(String email) {
        return staff.owner(email)
                .filter(person -> access.isSuspended(person.id()))
                .isPresent();
    }

    /** Makes a person a contact. */
    PersonId invite(CurrentPerson by, ClientAccountId account, ContactForm form) {
        var email = Optional.ofNullable(form.email()).orElseThrow();
        var known = staff.owner(email).map(card -> card.id());
        var now = clock.instant();
        if (known.isPresent()) {
            // Who is a contact of another account signs in as before.
            if (!contacts.hasAny(known.get())) signIn.readmit(known.get());
            add(known.get(), account, by.id(), now);
            return known.get();
        }
        var person = people.introduce(
                Optional.ofNullable(form.name()).orElseThrow(),
                email,
                Optional.ofNullable(form.jobTitle()).orElseThrow());
        add(person, account, by.id(), now);
        return person;
    }

    private void add(PersonId person, ClientAccountId account, PersonId by, Instant at) {
        var known = contacts.forChange(person, account);
        if (known.isEmpty())
            events.publishEvent(
                    contacts.save(new Contact(person, account, by, at)).invited());
        else if (!known.get().isPresent()) events.publishEvent(known.get().readmit(by, at));
    }

    /** Whether they need no link: they chose a password as a contact of another account. */
    boolean signsInAlready(PersonId contact) {
        return !access.ready(List.of(contact)).isEmpty();
    }

    /** Mails the first link to a new contact. */
    void mail(CurrentPerson by, PersonId contact) {
        signIn.inviteByMail(by, contact);
    }

    /** The same once more for a present contact who has not chosen a password yet. */
    void mailAgain(CurrentPerson by, ClientAccountId account, PersonId person) {
        if (!contact(account, person).isPresent()) throw new NotFound();
        signIn.mailAgain(by, person);
    }

    /** A link to hand over for a present contact who has not chosen a password yet; the older one ends. */
    String link(CurrentPerson by, ClientAccountId account, PersonId person, @Nullable UUID form) {
        if (!contact(account, person).isPresent()) throw new NotFound();
        return signIn.invite(by, person, form);
    }

    /** Who is a contact of another account keeps the access, and sees nothing of this one any more. */
    void remove(PersonId by, ClientAccountId account, PersonId person) {
        contact(account, person).remove(by, clock.instant()).ifPresent(events::publishEvent);
        if (!contacts.hasAny(person)) signIn.end(by, person);
    }

    /** The other contact of the account takes over, and this one ends. */
    void replace(PersonId by, ClientAccountId account, PersonId person, PersonId successor) {
        if (!contact(account, successor).isPresent() || successor.equals(person)) throw new NotFound();
        remove(by, account, person);
        contact(account, person).replacedBy(successor, by, clock.instant()).ifPresent(events::publishEvent);
    }

    void confirm(PersonId by, ClientAccountId account, PersonId person) {
        contact(account, person).confirm(by, clock.instant()).ifPresent(events::publishEvent);
    }

    private Contact contact(ClientAccountId account, PersonId person) {
        return contacts.forChange(person, account).orElseThrow(NotFound::new);
    }
}
