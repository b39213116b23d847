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

    /** The page of the record, if every administrator can open it: no draft, and nothing deleted. */
    private static final String HREF = """
            CASE a.record_kind
              WHEN 'account' THEN '/people/' || s.id || '/account'
              WHEN 'person' THEN (SELECT '/people/' || id FROM person WHERE id = s.id AND kind = 'EMPLOYEE')
              WHEN 'opening' THEN (SELECT '/openings/' || id FROM opening WHERE id = a.record_id AND status <> 'DRAFT')
              WHEN 'training_program' THEN
                (SELECT '/training/' || id FROM training_program WHERE id = a.record_id AND status <> 'DRAFT')
              WHEN 'responsibility' THEN
                (SELECT '/responsibilities/' || id FROM responsibility WHERE id = a.record_id AND status <> 'DRAFT')
              WHEN 'skill' THEN (SELECT '/skills/' || id FROM skill WHERE id = a.record_id)
              WHEN 'job_profile' THEN (SELECT '/job-profiles/' || id FROM job_profile WHERE id = a.record_id) END""";

    private static final String ROWS = """
            SELECT a.id, a.happened_at, a.kind, a.person_id, p.name AS person, a.record_kind, a.record_id,
              CASE WHEN s.id IS DISTINCT FROM a.person_id THEN s.name END AS subject, %s AS href, a.address,
              array_to_string(a.fields, ',') AS changed
            FROM %%s LEFT JOIN person p ON p.id = a.person_id
            LEFT JOIN person s ON a.record_kind IN ('account', 'person') AND s.id = a.record_id""".formatted(HREF);

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
