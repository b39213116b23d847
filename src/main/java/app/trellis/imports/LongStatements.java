package app.trellis.imports;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Gives the transaction that imports a whole file more time than the statement limit that protects pages. */
@Component
class LongStatements {

    static final Duration LIMIT = Duration.ofMinutes(10);

    private final JdbcOperations jdbc;

    LongStatements(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void allowInThisTransaction() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            // Both end with the transaction: the pool resets the first, PostgreSQL the second.
            connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
            try (var statement = connection.createStatement()) {
                return statement.execute("SET LOCAL statement_timeout = " + LIMIT.toMillis());
            }
        });
    }
}
