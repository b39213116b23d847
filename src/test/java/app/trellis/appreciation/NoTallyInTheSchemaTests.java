package app.trellis.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of thanks have no number that could be somebody's, and nothing else in the database is made of them. */
@PageTest
class NoTallyInTheSchemaTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noColumnIsANumberButForWhatTellsEditsApart() {
        assertThat(jdbc.sql("""
                        SELECT DISTINCT column_name FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name LIKE 'appreciation%'
                          AND data_type IN ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision', 'money')
                        """).query(String.class).list()).containsExactlyInAnyOrder("edits", "version");
    }

    @Test
    void noViewAndNoOtherTableIsMadeOfThem() {
        assertThat(jdbc.sql("""
                        SELECT DISTINCT c.oid::regclass::text FROM pg_class c JOIN pg_depend d ON d.objid = c.oid
                          OR d.objid IN (SELECT r.oid FROM pg_rewrite r WHERE r.ev_class = c.oid)
                        WHERE d.refobjid IN (SELECT oid FROM pg_class WHERE relname LIKE 'appreciation%' AND relkind = 'r')
                          AND c.relkind IN ('v', 'm')
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT DISTINCT conrelid::regclass::text FROM pg_constraint
                        WHERE contype = 'f' AND confrelid = 'appreciation'::regclass
                        """).query(String.class).list()).allMatch(table -> table.startsWith("appreciation_"));
    }
}
