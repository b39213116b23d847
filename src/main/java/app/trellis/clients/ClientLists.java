package app.trellis.clients;

import static java.util.stream.Collectors.toSet;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
            SELECT a.id, a.name, m.name AS account_manager, a.since, a.ended_on,
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

    private static final String OF_CONTACT =
            "a.id IN (SELECT account_id FROM client_contact WHERE person_id = :me AND removed_at IS NULL)";

    /** The accounts that this person manages, or is a contact of; for HR all. */
    SearchResult<ClientRow> accounts(ListQuery query, CurrentPerson me, Pageable page) {
        return lists.search(
                query,
                WORDS,
                (conditions, relevance) -> {
                    conditions.with("today", LocalDate.now(clock));
                    if (!me.hr())
                        conditions.add(
                                me.client() ? OF_CONTACT : "a.account_manager_id = :me",
                                "me",
                                me.id().value());
                    return new ListStatement("client_account a", conditions, relevance, ORDER, ROWS);
                },
                page,
                new RecordRows<>(ClientRow.class));
    }

    /** The contacts who may not be ones any more: nobody has said so for a year. */
    Set<PersonId> toBeConfirmed(ClientAccountId account) {
        var yearAgo = clock.instant().minus(Contact.CONFIRMED_FOR);
        return jdbc.sql("""
                        SELECT person_id FROM client_contact
                        WHERE account_id = ? AND removed_at IS NULL AND coalesce(confirmed_at, added_at) <= ?
                        """).params(account.value(), Timestamp.from(yearAgo)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(toSet());
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
