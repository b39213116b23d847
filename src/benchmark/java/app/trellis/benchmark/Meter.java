package app.trellis.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What application and database have used so far; the difference of two readings is what lay between them.
 *
 * @param nanos of the clock
 * @param application CPU time of the application
 * @param database CPU time of PostgreSQL's processes that live
 * @param statements SQL statements
 */
record Meter(long nanos, Duration application, Duration database, long statements) {

    static Meter read() {
        return new Meter(
                System.nanoTime(),
                cpu(ProcessHandle.of(Long.getLong("trellis.pid")).orElseThrow()),
                ProcessHandle.of(Long.getLong("postgres.pid"))
                        .orElseThrow()
                        .descendants()
                        .map(Meter::cpu)
                        .reduce(Duration.ZERO, Duration::plus),
                statementsSoFar());
    }

    Meter since(Meter earlier) {
        return new Meter(
                nanos - earlier.nanos,
                application.minus(earlier.application),
                database.minus(earlier.database),
                // One of them was the reading itself.
                statements - earlier.statements - 1);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long statementsSoFar() {
        try (var connection =
                        DriverManager.getConnection(System.getProperty("database.url"), "trellis", "trellis");
                var statement = connection.createStatement();
                var sum = statement.executeQuery(
                        "SELECT sum(calls) FROM pg_stat_statements WHERE query NOT LIKE 'SET %' AND query NOT LIKE 'SHOW %'")) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
