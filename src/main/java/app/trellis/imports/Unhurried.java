package app.trellis.imports;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Lets the transaction of a whole file take its time: the limit that keeps pages from waiting is none for it. */
@Component
class Unhurried {

    static final Duration LIMIT = Duration.ofMinutes(10);

    private final JdbcOperations jdbc;

    Unhurried(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void inThisTransaction() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            // Each has its own limit again afterwards: the pool sets the first one, PostgreSQL the second.
            connection.setNetworkTimeout(Runnable::run, (int) LIMIT.toMillis());
            try (var statement = connection.createStatement()) {
                return statement.execute("SET LOCAL statement_timeout = " + LIMIT.toMillis());
            }
        });
    }
}
