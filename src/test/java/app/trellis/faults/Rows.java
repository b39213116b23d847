package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.database.EmbeddedTrellis;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Writes numbers, each in a transaction of its own, until the database goes away; remembers what was confirmed. */
class Rows {

    private final AtomicInteger confirmed = new AtomicInteger();
    private final CompletableFuture<Void> writing;

    private Rows(EmbeddedTrellis trellis) throws IOException, SQLException {
        try (var connection = trellis.connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS confirmed_row");
            statement.execute("CREATE TABLE confirmed_row (n int PRIMARY KEY)");
        }
        writing = CompletableFuture.runAsync(() -> write(trellis));
    }

    /** Returns while the writing goes on, so that what follows strikes in the middle of it. */
    static Rows writtenTo(EmbeddedTrellis trellis) throws IOException, SQLException {
        var rows = new Rows(trellis);
        Awaitility.await().until(() -> rows.confirmed.get() > 100);
        return rows;
    }

    private void write(EmbeddedTrellis trellis) {
        try (var connection = trellis.connect();
                var insert = connection.prepareStatement("INSERT INTO confirmed_row VALUES (?)")) {
            for (var n = 1; ; n++) {
                insert.setInt(1, n);
                insert.executeUpdate();
                confirmed.set(n);
            }
        } catch (IOException | SQLException e) {
            // The end that every test here brings about.
        }
    }

    void assertAllIn(EmbeddedTrellis trellis) throws IOException, SQLException {
        writing.join();
        try (var connection = trellis.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT count(*) FROM confirmed_row WHERE n BETWEEN 1 AND " + confirmed.get())) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(confirmed.get());
        }
    }
}
