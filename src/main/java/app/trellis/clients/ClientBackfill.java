package app.trellis.clients;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
    private final AccountTexts texts;

    ClientBackfill(ClientAccounts accounts, Assignments assignments, Contacts contacts, AccountTexts texts) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.contacts = contacts;
        this.texts = texts;
    }

    public ClientAccountId open(String name, PersonId accountManager, LocalDate since) {
        return accounts.save(
                        new ClientAccount(ClientAccountId.random(), new AccountDetails(name, accountManager, since)))
                .id();
    }

    public Optional<ClientAccountId> named(String name) {
        return accounts.named(name).map(ClientAccount::id);
    }

    /** {@code to} is the first day on which the person no longer works for the account; null until further notice. */
    public void assign(ClientAccountId account, PersonId person, LocalDate from, @Nullable LocalDate to) {
        assignments.save(new Assignment(UUID.randomUUID(), account, person, from, to));
    }

    /** Makes an outside person, who is known already, a contact; access is opened elsewhere. */
    public void addContact(ClientAccountId account, PersonId person, PersonId by, Instant at) {
        contacts.save(new Contact(person, account, by, at));
    }

    public void confirmContact(ClientAccountId account, PersonId person, PersonId by, Instant at) {
        Activity.unpublished(contacts.of(person, account).orElseThrow().confirm(by, at));
    }

    /** Another contact of the account took over. */
    public void replaceContact(ClientAccountId account, PersonId former, PersonId successor, PersonId by, Instant at) {
        var contact = contacts.of(former, account).orElseThrow();
        Activity.unpublished(contact.remove(by, at));
        Activity.unpublished(contact.replacedBy(successor, by, at));
    }

    /** One more version of a text. */
    public void write(ClientAccountId account, TextKind kind, String text, PersonId by, Instant at) {
        accounts.flush();
        texts.add(account, kind, Text.prose(text), by, at);
    }

    public void removeContact(ClientAccountId account, PersonId person, PersonId by, Instant at) {
        Activity.unpublished(contacts.of(person, account).orElseThrow().remove(by, at));
    }
}
