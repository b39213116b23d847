package app.trellis.clients;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts and their staff for the pages. */
@Component
@Transactional(readOnly = true)
class ClientLists {

    private static final String PRESENT =
            "s.started_on <= :today AND (s.ended_on IS NULL OR s.ended_on > :today) AND p.left_on IS NULL";

    private static final String ROWS = """
            SELECT a.id, a.name, m.name AS account_manager, a.since,
              (SELECT count(*) FROM client_assignment s JOIN person p ON p.id = s.person_id
                WHERE s.account_id = a.id AND """ + " " + PRESENT + """
            ) AS staff,
              (SELECT count(*) FROM client_contact c WHERE c.account_id = a.id AND c.removed_at IS NULL) AS contacts
            FROM %s JOIN person m ON m.id = a.account_manager_id""";

    private static final WordSearch WORDS = new WordSearch("a.search", "plain(a.name)");

    private static final String ORDER = "relevance DESC, a.name, a.id";

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClientLists(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The accounts that this person manages; for HR all. */
    SearchResult<ClientRow> accounts(ListQuery query, CurrentPerson me, Pageable page) {
        return lists.search(
                query,
                WORDS,
                (conditions, relevance) -> {
                    conditions.with("today", LocalDate.now(clock));
                    if (!me.hr())
                        conditions.add(
                                "a.account_manager_id = :me", "me", me.id().value());
                    return new ListStatement("client_account a", conditions, relevance, ORDER, ROWS);
                },
                page,
                new RecordRows<>(ClientRow.class));
    }

    /** Who works for an account now or will, by name. */
    List<StaffRow> staff(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT s.id AS assignment, p.id AS person, p.name, p.job_title, s.started_on, s.ended_on
                        FROM client_assignment s JOIN person p ON p.id = s.person_id
                        WHERE s.account_id = :account AND (s.ended_on IS NULL OR s.ended_on > :today)
                          AND p.left_on IS NULL
                        ORDER BY p.name, p.id
                        """)
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query(StaffRow.class)
                .list();
    }
}
