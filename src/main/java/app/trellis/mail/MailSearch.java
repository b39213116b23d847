package app.trellis.mail;

import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the mails that wait, failed or are kept. */
@Component
@Transactional(readOnly = true)
class MailSearch {

    private static final Duration USUAL_DELAY = Duration.ofMinutes(5);

    private static final String ROW =
            "SELECT m.id, m.kind, m.person_id, p.name AS person, m.status, m.since, m.due_at, k.subject, m.problem FROM ";

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailSearch(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SearchResult<MailRow> find(MailFilter filter, Pageable page) {
        var statement = new ListStatement(
                "mail m JOIN person p ON p.id = m.person_id",
                filter.conditions(),
                "m.since DESC, m.id",
                ROW + "%s JOIN person p ON p.id = m.person_id LEFT JOIN mail_kept k ON k.mail_id = m.id");
        return new SearchResult<>(filter.query(), lists.page(statement, page, new RecordRows<>(MailRow.class)), false);
    }

    Optional<MailRow> find(UUID id) {
        return jdbc.sql(ROW + "mail m JOIN person p ON p.id = m.person_id LEFT JOIN mail_kept k ON k.mail_id = m.id"
                        + " WHERE m.id = ?")
                .param(id)
                .query(new RecordRows<>(MailRow.class))
                .optional();
    }

    /** How many wait for longer than a mail server that works lets them. */
    long overdue() {
        return jdbc.sql("SELECT count(*) FROM mail WHERE status = 'WAITING' AND due_at < ?")
                .param(Timestamp.from(clock.instant().minus(USUAL_DELAY)))
                .query(Long.class)
                .single();
    }
}
