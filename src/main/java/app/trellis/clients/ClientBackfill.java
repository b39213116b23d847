package app.trellis.clients;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records accounts and who worked for them at earlier times, for a demonstration or a move from another system. */
@Component
@Transactional
public class ClientBackfill {

    private final ClientAccounts accounts;
    private final Assignments assignments;
    private final Contacts contacts;

    ClientBackfill(ClientAccounts accounts, Assignments assignments, Contacts contacts) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.contacts = contacts;
    }

    public ClientAccountId open(String name, PersonId accountManager, LocalDate since) {
        return accounts.save(new ClientAccount(ClientAccountId.random(), name, accountManager, since))
                .id();
    }

    /** {@code to} is the first day on which the person no longer works for the account; null until further notice. */
    public void assign(ClientAccountId account, PersonId person, LocalDate from, @Nullable LocalDate to) {
        assignments.save(new Assignment(UUID.randomUUID(), account, person, from, to));
    }

    /** Makes an outside person, who is known already, a contact; access is opened elsewhere. */
    public void addContact(ClientAccountId account, PersonId person, PersonId by, Instant at) {
        contacts.save(new Contact(person, account, by, at));
    }

    public void removeContact(PersonId person, PersonId by, Instant at) {
        Activity.unpublished(contacts.getReferenceById(person).remove(by, at));
    }
}
