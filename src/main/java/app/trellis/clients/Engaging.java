package app.trellis.clients;

import app.trellis.people.ClientContacts;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets outside people in for an account, and ends it: the contact, the access and all its sessions at once. */
@Component
@Transactional
class Engaging {

    private final Contacts contacts;
    private final ClientContacts people;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    Engaging(Contacts contacts, ClientContacts people, Staff staff, Access access, Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Whether this address may become a contact of the account: unknown so far, or known as such. */
    boolean isFree(String email, ClientAccountId account) {
        return staff.owner(email)
                .map(person -> contacts.findById(person.id())
                        .filter(contact -> contact.accountId().equals(account) && !contact.isPresent())
                        .isPresent())
                .orElse(true);
    }

    /** Whether an administrator has disabled the account of whoever has this address, and so keeps them out. */
    boolean isSuspended(String email) {
        return staff.owner(email)
                .filter(person -> access.isSuspended(person.id()))
                .isPresent();
    }

    /** Makes somebody a contact, and answers with the one-time link for the first password. */
    String invite(CurrentPerson by, ClientAccountId account, ContactForm form) {
        var email = Optional.ofNullable(form.email()).orElseThrow();
        var known = staff.owner(email).map(card -> card.id());
        var now = clock.instant();
        if (known.isPresent()) {
            contact(account, known.get()).comeBack(by.id(), now);
            access.readmitClient(known.get());
            return access.inviteClient(known.get());
        }
        var person = people.introduce(
                Optional.ofNullable(form.name()).orElseThrow(),
                email,
                Optional.ofNullable(form.jobTitle()).orElseThrow());
        contacts.save(new Contact(person, account, by.id(), now));
        return access.inviteClient(person);
    }

    /** A new link for a present contact who has not chosen a password yet; the older one ends. */
    String link(ClientAccountId account, PersonId person) {
        if (!contact(account, person).isPresent()) throw new UnknownClient();
        return access.inviteClient(person);
    }

    void remove(CurrentPerson by, ClientAccountId account, PersonId person) {
        contact(account, person).remove(by.id(), clock.instant());
        access.endClient(by, person);
    }

    private Contact contact(ClientAccountId account, PersonId person) {
        return contacts.findById(person)
                .filter(contact -> contact.accountId().equals(account))
                .orElseThrow(UnknownClient::new);
    }
}
