package app.trellis.clients;

import app.trellis.clients.ClientActivity.ContactDeclined;
import app.trellis.clients.ClientActivity.ContactSuggested;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom contacts suggest as contacts: nobody gets any access before the account manager invites them. */
@Component
@Transactional
class ContactSuggestions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactSuggestions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SuggestedContact> of(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT s.id, s.name, s.email, s.job_title, p.name AS suggested_by
                        FROM client_contact_suggestion s JOIN person p ON p.id = s.suggested_by
                        WHERE s.account_id = ? ORDER BY s.suggested_at, s.id
                        """)
                .param(account.value())
                .query(new RecordRows<>(SuggestedContact.class))
                .list();
    }

    /** Nothing if somebody suggested this address before. */
    void add(ClientAccountId account, String name, String email, String jobTitle, PersonId by) {
        var now = clock.instant();
        var added = jdbc.sql("""
                        INSERT INTO client_contact_suggestion (id, account_id, name, email, job_title, suggested_by, suggested_at)
                        VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(account.value(), name, email, jobTitle, by.value(), Timestamp.from(now))
                .update();
        if (added > 0) events.publishEvent(new ContactSuggested(account, by, now));
    }

    /** Once they are invited. */
    void settle(ClientAccountId account, String email) {
        jdbc.sql("DELETE FROM client_contact_suggestion WHERE account_id = ? AND lower(email) = lower(?)")
                .params(account.value(), email)
                .update();
    }

    void decline(ClientAccountId account, UUID suggestion, PersonId by) {
        var declined = jdbc.sql("DELETE FROM client_contact_suggestion WHERE account_id = ? AND id = ?")
                .params(account.value(), suggestion)
                .update();
        if (declined > 0) events.publishEvent(new ContactDeclined(account, by, clock.instant()));
    }
}
