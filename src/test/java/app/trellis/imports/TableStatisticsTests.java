package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class TableStatisticsTests {

    @Autowired
    private TableStatistics statistics;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manyNewRowsAreKnownToTheNextPlan() {
        jdbc.sql(
                        "INSERT INTO department (id, name, version) SELECT gen_random_uuid(), 'Team ' || n, 0 FROM generate_series(1, 5000) n")
                .update();
        assertThat(known("department")).isLessThan(5000);
        statistics.refresh();
        assertThat(known("department")).isGreaterThanOrEqualTo(5000);
    }

    private long known(String table) {
        return jdbc.sql("SELECT reltuples FROM pg_class WHERE oid = CAST(? AS regclass)")
                .param(table)
                .query(Long.class)
                .single();
    }
}
