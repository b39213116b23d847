package app.trellis.mail;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is still to be mailed. A row holds no text, only who, what kind and about what: the text is written when it is sent.
 * Part of the caller's transaction, so that what did not happen is not mailed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final MailServer server;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(MailServer server, JdbcClient jdbc, Clock clock) {
        this.server = server;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether mails go out. Without a mail server they are kept for an administrator, who reads what is in them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSent() {
        return server.isThere();
    }

    /**
     * Mails that wait, of the same kind to the same person about the same thing, are one mail, at the earlier of the two
     * times.
     *
     * @param kind that of the {@link MailWriter}
     * @param about what the writer needs to know of it; null where the person is enough
     */
    public void add(String kind, PersonId to, @Nullable UUID about, Instant notBefore) {
        jdbc.sql("""
                INSERT INTO mail (id, kind, person_id, about, since, due_at)
                VALUES (:id, :kind, :person, :about, :now, :due)
                ON CONFLICT (kind, person_id, about) WHERE status = 'WAITING'
                DO UPDATE SET due_at = least(mail.due_at, excluded.due_at)
                """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("person", to.value())
                .param("about", about)
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(notBefore))
                .update();
    }

    /** What has not been sent yet is not sent. */
    public void cancel(String kind, PersonId to, @Nullable UUID about) {
        jdbc.sql("""
                DELETE FROM mail WHERE kind = :kind AND person_id = :person AND about IS NOT DISTINCT FROM CAST(:about AS uuid)
                  AND status IN ('WAITING', 'FAILED')
                """)
                .param("kind", kind)
                .param("person", to.value())
                .param("about", about)
                .update();
    }
}
