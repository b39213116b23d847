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

    /** Whether this person may become a contact of the account: unknown so far, removed, or invited by the same words. */
    boolean isFree(ContactForm form, ClientAccountId account) {
        return staff.owner(requireNonNull(form.email()))
                .map(person -> contacts.findById(person.id())
                        .filter(contact -> contact.accountId().equals(account))
                        .filter(contact -> !contact.isPresent() || isInvitedAs(form, person))
                        .isPresent())
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
            var contact = contact(account, known.get());
            if (!contact.isPresent()) {
                events.publishEvent(contact.readmit(by.id(), now));
                signIn.readmit(known.get());
            }
            return known.get();
        }
        var person = people.introduce(
                Optional.ofNullable(form.name()).orElseThrow(),
                email,
                Optional.ofNullable(form.jobTitle()).orElseThrow());
        events.publishEvent(
                contacts.save(new Contact(person, account, by.id(), now)).invited());
        return person;
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

    void remove(CurrentPerson by, ClientAccountId account, PersonId person) {
        contact(account, person).remove(by.id(), clock.instant()).ifPresent(events::publishEvent);
        signIn.end(by, person);
    }

    private Contact contact(ClientAccountId account, PersonId person) {
        return contacts.forChange(person, account).orElseThrow(NotFound::new);
    }
}
