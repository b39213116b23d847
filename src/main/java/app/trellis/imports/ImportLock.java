package app.trellis.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one import of a kind after the other be stored or undone, in the transaction of the caller, which may take its
 * time: each compares with what the one before has done.
 */
@Component
class ImportLock {

    private final JdbcClient jdbc;
    private final LongStatements longStatements;

    ImportLock(JdbcClient jdbc, LongStatements longStatements) {
        this.jdbc = jdbc;
        this.longStatements = longStatements;
    }

    void take(String kind) {
        longStatements.allowInThisTransaction();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))")
                .withQueryTimeout((int) LongStatements.LIMIT.toSeconds())
                .param("import of " + kind)
                .query()
                .singleRow();
    }
}
