package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the work for a client, with all that hangs on it: its assignments end today, all that features do between the two
 * sides closes, and its contacts read its page for {@link ClientAccount#READABLE} more. Within that time it can be taken back.
 */
@Component
@Transactional
class AccountEnding {

    private final ClientAccounts accounts;
    private final Assignments assignments;
    private final Contacts contacts;
    private final ClientLists lists;
    private final ContactAccess access;
    private final List<ClosesWithAccount> features;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountEnding(
            ClientAccounts accounts,
            Assignments assignments,
            Contacts contacts,
            ClientLists lists,
            ContactAccess access,
            List<ClosesWithAccount> features,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.contacts = contacts;
        this.lists = lists;
        this.access = access;
        this.features = features;
        this.events = events;
        this.clock = clock;
    }

    /** A number, and the key of the text that says what of. */
    record Consequence(String message, long count) {}

    /** What closes, each with its number. */
    @Transactional(readOnly = true)
    List<Consequence> consequences(ClientAccountId account) {
        var own = Stream.of(
                new Consequence("clients.ending.staff", lists.staff(account).size()),
                new Consequence(
                        "clients.ending.contacts", contacts.presentOf(account).size()));
        var others = features.stream().map(feature -> new Consequence(feature.message(), feature.count(account)));
        return Stream.concat(own, others).toList();
    }

    void end(ClientAccount account, PersonId by) {
        var ended = account.end(today(), by, clock.instant());
        if (ended.isEmpty()) return;
        for (var assignment : assignments.goingOn(account.id(), today())) end(assignment, by);
        events.publishEvent(ended.get());
    }

    /** Who was to begin today or later does not. */
    private void end(Assignment assignment, PersonId by) {
        if (!assignment.isRemovable(today())) {
            assignment.endWithAccount(today());
            return;
        }
        assignments.delete(assignment);
        events.publishEvent(assignment.removed(by, clock.instant()));
    }

    /** Who has another assignment meanwhile keeps that one. */
    void reopen(ClientAccount account, PersonId by) {
        var reopened = account.reopen(today(), by, clock.instant());
        if (reopened.isEmpty()) return;
        for (var assignment : assignments.endedWith(account.id()))
            if (!assignments.clashes(assignment, assignment.plannedEnd())) assignment.goOn();
        events.publishEvent(reopened.get());
    }

    /** Ends the contacts of accounts whose page is no longer to be read. */
    void endReading() {
        for (var account : accounts.endedBefore(today().minus(ClientAccount.READABLE)))
            for (var contact : contacts.presentOf(account.id()))
                access.remove(requireNonNull(account.endedBy()), account.id(), contact);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
