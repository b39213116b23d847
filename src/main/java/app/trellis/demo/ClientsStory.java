package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientBackfill;
import app.trellis.demo.ClientsScript.Contact;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens the client accounts. Who works for them, and since when, follows from the roles that people held. */
class ClientsStory {

    private final ClientBackfill backfill;

    ClientsStory(ClientBackfill backfill) {
        this.backfill = backfill;
    }

    void tell(Cast cast, Today today) {
        var accounts = new ArrayList<ClientAccountCard>();
        for (var script : ClientsScript.read().accounts()) {
            var manager = cast.named(script.manager());
            var id = backfill.open(script.name(), manager, today.before(script.since()));
            accounts.add(new ClientAccountCard(id, script.name(), manager, null));
            for (var contact : script.contacts()) add(contact, id, manager, cast, today);
            for (var text : script.texts())
                backfill.write(id, text.kind(), text.text(), cast.named(text.by()), today.at(text.at()));
        }
        for (var employee : PeopleScript.read().people()) assign(employee, accounts, cast, today);
    }

    private void add(Contact contact, ClientAccountId account, PersonId manager, Cast cast, Today today) {
        var person = cast.named(contact.name());
        backfill.addContact(account, person, manager, today.at(contact.added()));
        if (contact.confirmed() != null)
            backfill.confirmContact(account, person, manager, today.at(contact.confirmed()));
        if (contact.replacedBy() != null)
            backfill.replaceContact(
                    account,
                    person,
                    cast.named(contact.replacedBy()),
                    manager,
                    today.at(requireNonNull(contact.replaced())));
    }

    private void assign(Employee employee, List<ClientAccountCard> accounts, Cast cast, Today today) {
        @Nullable ClientAccountCard working = null;
        var since = today.date();
        for (var role : employee.roles()) {
            var account = accountIn(role.title(), accounts);
            if (Objects.equals(account, working)) continue;
            var from = today.before(role.since());
            if (working != null) backfill.assign(working.id(), cast.named(employee.name()), since, from);
            working = account;
            since = from;
        }
        if (working != null) backfill.assign(working.id(), cast.named(employee.name()), since, null);
    }

    /** "Support Specialist, Brightwater Insurance" works for Brightwater Insurance; who manages an account does not. */
    private static @Nullable ClientAccountCard accountIn(String title, List<ClientAccountCard> accounts) {
        if (title.startsWith("Account Manager")) return null;
        return accounts.stream()
                .filter(account -> title.endsWith(account.name()))
                .findFirst()
                .orElse(null);
    }
}
