package app.trellis;

import app.trellis.demo.HarborPoint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Harbor Point as the first test of a build was told it. The others of the same day and the same classes take it from there:
 * the story takes a core twenty seconds, and each JVM would tell it again.
 */
public class HarborPointCopy {

    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'lessons')
              AND tablename NOT IN ('flyway_schema_history', 'scheduled_tasks') ORDER BY 1""";

    private static final String NUMBERS = """
            SELECT format('SELECT setval(%L, %s)', format('%I.%I', schemaname, sequencename), last_value)
            FROM pg_sequences WHERE last_value IS NOT NULL""";

    private HarborPointCopy() {}

    /** Before the story, which then finds the company there. */
    public static class Taken implements SmartInitializingSingleton {

        private final JdbcConnectionDetails database;
        private final Path copy;

        Taken(JdbcConnectionDetails database, Clock clock) {
            this.database = database;
            this.copy = place(clock);
        }

        @Override
        public void afterSingletonsInstantiated() {
            if (!Files.isDirectory(copy)) return;
            try (var connection = connect(database)) {
                // No trigger and no foreign key looks: all was looked at when it was written first.
                execute(connection, "SET session_replication_role = replica");
                execute(connection, "TRUNCATE " + String.join(", ", texts(connection, TABLES)));
                for (var table : texts(connection, TABLES)) {
                    try (var rows = Files.newInputStream(copy.resolve(table))) {
                        copying(connection).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", rows);
                    }
                }
                for (var number : Files.readAllLines(copy.resolve("numbers"))) execute(connection, number);
                execute(connection, "ANALYZE");
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** After the story. */
    public static class Kept implements SmartInitializingSingleton {

        private final JdbcConnectionDetails database;
        private final Path copy;

        Kept(JdbcConnectionDetails database, Clock clock) {
            this.database = database;
            this.copy = place(clock);
        }

        @Override
        public void afterSingletonsInstantiated() {
            if (Files.isDirectory(copy)) return;
            try (var connection = connect(database)) {
                Files.createDirectories(copy.getParent());
                var begun = Files.createTempDirectory(copy.getParent(), "begun");
                for (var table : texts(connection, TABLES)) {
                    try (var rows = Files.newOutputStream(begun.resolve(table))) {
                        copying(connection).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", rows);
                    }
                }
                Files.write(begun.resolve("numbers"), texts(connection, NUMBERS));
                Files.move(begun, copy);
            } catch (FileSystemException another) {
                // Another JVM was quicker.
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Named by the day, as its dates are, and by all that was compiled. */
    private static Path place(Clock clock) {
        try {
            var classes = Path.of(HarborPoint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var sum = new CRC32();
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList())
                    sum.update(Files.readAllBytes(file));
            }
            return classes.resolveSibling("harbor-point")
                    .resolve(LocalDate.now(clock) + "-" + Long.toHexString(sum.getValue()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static PGConnection copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }
}
