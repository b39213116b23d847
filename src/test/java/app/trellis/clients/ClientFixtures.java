package app.trellis.clients;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Client accounts for tests: {@code var brightwater = clients.account("Brightwater", beatriz)}. */
@Component
@Transactional
public class ClientFixtures {

    private final ClientBackfill backfill;
    private final ClientAccounts accounts;
    private final Assignments assignments;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClientFixtures(
            ClientBackfill backfill,
            ClientAccounts accounts,
            Assignments assignments,
            Contacts contacts,
            JdbcClient jdbc,
            Clock clock) {
        this.backfill = backfill;
        this.accounts = accounts;
        this.assignments = assignments;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public ClientAccountId account(String name, CurrentPerson manager) {
        var id = backfill.open(name, manager.id(), LocalDate.of(2021, 2, 1));
        accounts.flush();
        return id;
    }

    /** Works for the account since a month. */
    public void assign(ClientAccountId account, CurrentPerson person) {
        assignFrom(-30, account, person);
    }

    /** Works for the account from so many days after today on. */
    public void assignFrom(int days, ClientAccountId account, CurrentPerson person) {
        backfill.assign(account, person.id(), LocalDate.now(clock).plusDays(days), null);
        accounts.flush();
    }

    public void contact(ClientAccountId account, CurrentPerson person, CurrentPerson by) {
        contactFrom(0, account, person, by);
    }

    /** A contact since so many days before now. */
    public void contactFrom(int daysAgo, ClientAccountId account, CurrentPerson person, CurrentPerson by) {
        backfill.addContact(account, person.id(), by.id(), clock.instant().minus(Duration.ofDays(daysAgo)));
        accounts.flush();
    }

    /** The work for the account ended so many days before today. */
    public void end(int daysAgo, ClientAccountId account, CurrentPerson by) {
        var day = LocalDate.now(clock).minusDays(daysAgo);
        accounts.findById(account).orElseThrow().end(day, by.id(), clock.instant());
        accounts.flush();
    }

    /** From the one account that they are a contact of. */
    public void remove(CurrentPerson contact, CurrentPerson by) {
        backfill.removeContact(accountOf(contact), contact.id(), by.id(), clock.instant());
        accounts.flush();
    }

    public void comeBack(CurrentPerson contact, CurrentPerson by) {
        contacts.of(contact.id(), accountOf(contact)).orElseThrow().readmit(by.id(), clock.instant());
        accounts.flush();
    }

    private ClientAccountId accountOf(CurrentPerson contact) {
        return new ClientAccountId(jdbc.sql("SELECT account_id FROM client_contact WHERE person_id = ?")
                .param(contact.id().value())
                .query(UUID.class)
                .single());
    }

    /** Works for the other account from today on. */
    public void move(CurrentPerson person, ClientAccountId from, ClientAccountId to) {
        var today = LocalDate.now(clock);
        for (var assignment : assignments.goingOn(from, today))
            if (assignment.personId().equals(person.id())) assignment.end(today, person.id(), clock.instant());
        assignments.flush();
        assignments.save(new Assignment(UUID.randomUUID(), to, person.id(), today, null));
        accounts.flush();
    }
}
