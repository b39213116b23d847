package app.trellis.clients;

import static java.util.stream.Collectors.toMap;

import app.trellis.clients.ClientActivity.ClientTextRevised;
import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of an account. A version never changes: each change is one more. */
@Component
@Transactional
class AccountTexts {

    private static final RowMapper<TextVersion> ROW = new RecordRows<>(TextVersion.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountTexts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The words of today, of each kind that has any. */
    @Transactional(readOnly = true)
    Map<TextKind, TextVersion> latest(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (kind) kind, number, text, written_by, written_at FROM client_text
                        WHERE account_id = ? ORDER BY kind, number DESC
                        """).param(account.value()).query(ROW).list().stream()
                .collect(toMap(TextVersion::kind, version -> version));
    }

    /** All versions, the latest first. */
    @Transactional(readOnly = true)
    List<TextVersion> versions(ClientAccountId account, TextKind kind) {
        return jdbc.sql("""
                        SELECT kind, number, text, written_by, written_at FROM client_text
                        WHERE account_id = ? AND kind = ? ORDER BY number DESC
                        """).params(account.value(), kind.name()).query(ROW).list();
    }

    /** The latest version; others who would write another wait until this transaction ends. */
    Optional<TextVersion> forChange(ClientAccountId account, TextKind kind) {
        jdbc.sql("SELECT id FROM client_account WHERE id = ? FOR NO KEY UPDATE")
                .param(account.value())
                .query(UUID.class)
                .single();
        return versions(account, kind).stream().findFirst();
    }

    /** Nothing if these are the words of today. */
    void write(ClientAccountId account, TextKind kind, String text, PersonId by) {
        var before = forChange(account, kind);
        if (text.equals(before.map(TextVersion::text).orElse(""))) return;
        var now = clock.instant();
        add(account, kind, text, by, now);
        events.publishEvent(new ClientTextRevised(account, by, now, List.of(kind.name())));
    }

    /** One more version. */
    void add(ClientAccountId account, TextKind kind, String text, PersonId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO client_text (account_id, kind, number, text, written_by, written_at)
                        SELECT :account, :kind, coalesce(max(number), 0) + 1, :text, :by, :at FROM client_text
                        WHERE account_id = :account AND kind = :kind
                        """)
                .param("account", account.value())
                .param("kind", kind.name())
                .param("text", text)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
