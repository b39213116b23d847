package app.trellis.imports;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What PostgreSQL plans by. Plans that were made for few rows are kept when a file brings very many, until it looks at the
 * tables by itself: up to a minute, in which pages would take too long.
 */
@Component
class TableStatistics {

    private final JdbcOperations jdbc;
    private final LongStatements statements;

    TableStatistics(JdbcOperations jdbc, LongStatements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @Transactional
    void refresh() {
        statements.allowInThisTransaction();
        var tables = jdbc.queryForList("""
                SELECT quote_ident(relname) FROM pg_class
                WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relowner = current_user::regrole
                ORDER BY 1
                """, String.class);
        jdbc.execute("ANALYZE " + String.join(", ", tables));
    }
}
