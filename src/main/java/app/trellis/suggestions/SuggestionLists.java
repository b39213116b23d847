package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.OPEN;
import static app.trellis.suggestions.SuggestionRules.SEEN;
import static app.trellis.suggestions.SuggestionRules.STATE;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.ListPage;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the suggestions of an account, and what is asked for in all of them. */
@Component
@Transactional(readOnly = true)
class SuggestionLists {

    private static final String PAGE = """
            SELECT s.id, s.title, a.name AS author, s.suggested_at, n.*
            FROM (SELECT s.* FROM training_suggestion s WHERE s.account_id = :account AND EXISTS (
                SELECT FROM training_suggestion_person n WHERE n.suggestion_id = s.id AND %s)
              ORDER BY s.suggested_at DESC, s.id LIMIT :size OFFSET :offset) s
            JOIN person a ON a.id = s.author_id JOIN LATERAL (
              SELECT min(p.name) AS first, count(*) - 1 AS others,
                count(*) FILTER (WHERE n.state IN ('OPEN', 'DISCUSSED')) AS waiting,
                count(*) FILTER (WHERE n.state IN ('ACCEPTED', 'WANTED')) AS accepted,
                count(*) FILTER (WHERE n.state = 'DONE') AS done,
                count(*) FILTER (WHERE n.state = 'DECLINED') AS declined
              FROM (SELECT n.person_id, %s AS state FROM training_suggestion_person n
                WHERE n.suggestion_id = s.id AND %s) n JOIN person p ON p.id = n.person_id) n ON true
            ORDER BY s.suggested_at DESC, s.id
            """.formatted(SEEN, STATE, SEEN);

    private static final String COUNT = """
            SELECT count(*) FROM (SELECT FROM training_suggestion s WHERE s.account_id = :account AND EXISTS (
              SELECT FROM training_suggestion_person n WHERE n.suggestion_id = s.id AND %s) LIMIT 1001) s
            """.formatted(SEEN);

    private static final String ASKED = """
            SELECT min(s.title) AS title, s.account_id, min(c.name) AS account, count(DISTINCT n.person_id) AS people, min(s.suggested_at) AS since
            FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
            JOIN client_account c ON c.id = s.account_id
            WHERE s.program_id IS NULL AND (%s OR n.status = 'ACCEPTED' AND n.program_id IS NULL) AND n.person_id <> :viewer
            GROUP BY s.account_id, text_key(s.title)
            """.formatted(OPEN);

    private final SuggestionReader reader;
    private final JdbcClient jdbc;

    SuggestionLists(SuggestionReader reader, JdbcClient jdbc) {
        this.reader = reader;
        this.jdbc = jdbc;
    }

    /** What this viewer sees of an account's suggestions, the newest first. */
    Page<SuggestionRow> of(ClientAccountId account, CurrentPerson me, Pageable page) {
        var count = jdbc.sql(COUNT)
                .params(reader.parameters(me))
                .param("account", account.value())
                .query(Long.class)
                .single();
        return ListPage.of(
                page,
                count,
                shown -> jdbc.sql(PAGE)
                        .params(reader.parameters(me))
                        .param("account", account.value())
                        .param("size", shown.getPageSize())
                        .param("offset", shown.getOffset())
                        .query(new RecordRows<>(SuggestionRow.class))
                        .list());
    }

    /** What clients ask for in own words and nothing was found for, the most asked for first. HR reads it. */
    Page<AskedRow> asked(CurrentPerson me, Pageable page) {
        var count = jdbc.sql("SELECT count(*) FROM (" + ASKED + ") asked")
                .params(reader.parameters(me))
                .query(Long.class)
                .single();
        return ListPage.of(
                page,
                count,
                shown -> jdbc.sql(ASKED + " ORDER BY people DESC, since, s.account_id LIMIT :size OFFSET :offset")
                        .params(reader.parameters(me))
                        .param("size", shown.getPageSize())
                        .param("offset", shown.getOffset())
                        .query(new RecordRows<>(AskedRow.class))
                        .list());
    }
}
