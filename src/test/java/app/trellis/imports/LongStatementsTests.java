package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

@PageTest
class LongStatementsTests {

    @Autowired
    private LongStatements longStatements;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void statementOfAFileMayTakeLongerThanThatOfAPage() {
        jdbc.execute("SET LOCAL statement_timeout = '100ms'");
        longStatements.allowInThisTransaction();
        jdbc.execute("SELECT pg_sleep(0.3)");
        assertThat(jdbc.execute((ConnectionCallback<Integer>) connection -> connection.getNetworkTimeout()))
                .isEqualTo((int) LongStatements.LIMIT.toMillis());
    }
}
