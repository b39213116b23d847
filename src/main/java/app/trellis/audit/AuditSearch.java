package app.trellis.audit;

import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchResult;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries among millions: each condition has its index, and nobody waits until all of them are counted. */
@Component
@Transactional(readOnly = true)
class AuditSearch {

    private static final String ORDER = "a.happened_at DESC, a.id DESC";

    private static final String ROWS = """
            SELECT a.id, a.happened_at, a.kind, a.person_id, p.name AS person, a.record_kind, a.record_id,
              s.name AS subject, a.address, array_to_string(a.fields, ',') AS changed
            FROM %s LEFT JOIN person p ON p.id = a.person_id
            LEFT JOIN person s ON a.record_kind = 'account' AND s.id = a.record_id""";

    private final ListReader lists;
    private final AuditConditions conditions;
    private final JdbcClient jdbc;

    AuditSearch(ListReader lists, AuditConditions conditions, JdbcClient jdbc) {
        this.lists = lists;
        this.conditions = conditions;
        this.jdbc = jdbc;
    }

    SearchResult<AuditRow> find(AuditFilter filter, Pageable page) {
        var narrowed = conditions.of(filter);
        var statement = new ListStatement("audit_entry a", narrowed, ORDER, ROWS);
        return new SearchResult<>(filter.query(), lists.page(statement, page, new RecordRows<>(AuditRow.class)), false);
    }

    /** The kinds of events that have happened, each found by one look into the index. */
    List<String> kinds() {
        return jdbc.sql("""
                        WITH RECURSIVE found AS (
                          (SELECT kind FROM audit_entry ORDER BY kind LIMIT 1)
                          UNION ALL
                          SELECT (SELECT a.kind FROM audit_entry a WHERE a.kind > f.kind ORDER BY a.kind LIMIT 1)
                          FROM found f WHERE f.kind IS NOT NULL)
                        SELECT kind FROM found WHERE kind IS NOT NULL
                        """).query(String.class).list();
    }
}
