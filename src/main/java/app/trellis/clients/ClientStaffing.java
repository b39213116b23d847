package app.trellis.clients;

import static java.util.stream.Collectors.toMap;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who works for which client today. */
@Component
@Transactional(readOnly = true)
public class ClientStaffing {

    private static final String STAFF = """
            SELECT p.id, p.name, p.job_title FROM client_assignment a JOIN person p ON p.id = a.person_id
            WHERE a.account_id %s AND a.started_on <= :today
              AND (a.ended_on IS NULL OR a.ended_on > :today) AND p.left_on IS NULL
            ORDER BY p.name, p.id""";

    private final ClientAccounts accounts;
    private final Assignments assignments;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClientStaffing(ClientAccounts accounts, Assignments assignments, Contacts contacts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account that an employee works for today. */
    public Optional<ClientAccountCard> accountOf(PersonId employee) {
        return assignments
                .accountOf(employee.value(), LocalDate.now(clock))
                .map(ClientAccountId::new)
                .flatMap(this::account);
    }

    /** The accounts that an outside person is a contact of today, by name; with those that ended, as long as they read there. */
    public List<ClientAccountCard> accountsOfContact(PersonId contact) {
        return accounts.ofContact(contact).stream().map(ClientAccount::card).toList();
    }

    /** Whether this person is a contact of the account today, or reads there still after it ended. */
    public boolean isContact(PersonId person, ClientAccountId account) {
        return contacts.of(person, account).filter(Contact::isPresent).isPresent();
    }

    /** The same for what was asked or told at a moment: who was removed since and invited again does not get it back. */
    public boolean isContactSince(Instant moment, PersonId person, ClientAccountId account) {
        return contacts.of(person, account)
                .filter(contact -> contact.isPresentSince(moment))
                .isPresent();
    }

    public Optional<ClientAccountCard> account(ClientAccountId id) {
        return accounts.findById(id).map(ClientAccount::card);
    }

    /** Whether this person manages any account, which is what makes an account manager. */
    @Transactional(propagation = Propagation.SUPPORTS) // a menu asks, at every page: one statement is enough
    public boolean manages(PersonId person) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM client_account WHERE account_manager_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** The present contacts of an account, by name. */
    public List<PersonCard> contactsOf(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title FROM client_contact c JOIN person p ON p.id = c.person_id
                        WHERE c.account_id = ? AND c.removed_at IS NULL ORDER BY p.name, p.id
                        """).param(account.value()).query(PersonCard.class).list();
    }

    /** Since when each present contact of an account is one; who was removed and came back, since then. */
    public Map<PersonId, Instant> contactsSince(ClientAccountId account) {
        return jdbc
                .sql("SELECT person_id, added_at FROM client_contact WHERE account_id = ? AND removed_at IS NULL")
                .param(account.value())
                .query(PresentContact.class)
                .list()
                .stream()
                .collect(toMap(PresentContact::personId, PresentContact::addedAt));
    }

    private record PresentContact(PersonId personId, Instant addedAt) {}

    /** Whether this person was a contact of the account, and was removed. */
    public boolean isFormerContact(PersonId person, ClientAccountId account) {
        return contacts.of(person, account)
                .filter(contact -> !contact.isPresent())
                .isPresent();
    }

    /** Who works for an account today, by name. */
    public List<PersonCard> staffOf(ClientAccountId account) {
        return staff(STAFF.formatted("= :id"), account.value());
    }

    /** Who works today for any of the accounts that an outside person is a contact of, by name. */
    public List<PersonCard> staffForContact(PersonId contact) {
        return staff(
                STAFF.formatted(
                        "IN (SELECT account_id FROM client_contact WHERE person_id = :id AND removed_at IS NULL)"),
                contact.value());
    }

    private List<PersonCard> staff(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(PersonCard.class)
                .list();
    }
}
