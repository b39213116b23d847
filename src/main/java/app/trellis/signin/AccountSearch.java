package app.trellis.signin;

import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds employees by whether they can sign in. */
@Component
@Transactional(readOnly = true)
class AccountSearch {

    private static final String PRESENT = "p.kind = 'EMPLOYEE' AND p.left_on IS NULL";

    /** A mail would arrive, and there is something to write. */
    private static final String INVITABLE = """
            p.email IS NOT NULL AND %s = 'NONE'
            AND NOT EXISTS (SELECT FROM mail_bounce b WHERE b.person_id = p.id AND text_key(b.email) = text_key(p.email))""".formatted(AccountState.SQL);

    private static final String ACCOUNT = "LEFT JOIN account a ON a.person_id = p.id";

    private static final String ROWS = """
            SELECT p.id, p.name, p.job_title, d.name AS department, p.email, %s AS state,
              coalesce('HR' = ANY (a.roles), false) AS hr, coalesce('ADMIN' = ANY (a.roles), false) AS admin
            FROM %%s JOIN department d ON d.id = p.department_id %s""".formatted(AccountState.SQL, ACCOUNT);

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSearch(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SearchResult<AccountRow> find(AccountFilter filter, Pageable page) {
        return new SearchResult<>(filter.query(), page(filter.conditions(), page), false);
    }

    /** Those of the list whom an invitation is for. */
    Page<AccountRow> invitable(AccountFilter filter, Pageable page) {
        return page(filter.conditions().add(INVITABLE), page);
    }

    private Page<AccountRow> page(Conditions conditions, Pageable page) {
        conditions.add(PRESENT).with("now", now());
        var statement = new ListStatement("person p " + ACCOUNT, conditions, "p.name, p.id", ROWS);
        return lists.page(statement, page, new RecordRows<>(AccountRow.class));
    }

    AccountState stateOf(PersonId person) {
        return jdbc.sql("SELECT %s FROM person p %s WHERE p.id = :person".formatted(AccountState.SQL, ACCOUNT))
                .param("now", now())
                .param("person", person.value())
                .query(AccountState.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Facet departments() {
        return new Facet(
                jdbc.sql("""
                        SELECT d.id::text AS value, d.name AS label, count(*)
                        FROM person p JOIN department d ON d.id = p.department_id WHERE %s GROUP BY d.id ORDER BY d.name, d.id
                        """.formatted(PRESENT)).query(FacetValue.class).list());
    }
}
