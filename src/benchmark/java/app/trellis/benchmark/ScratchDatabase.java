package app.trellis.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of its own for one run, set up like the one that Trellis brings along, and filled by SQL. */
class ScratchDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path data;

    ScratchDatabase(Path folder) throws IOException, SQLException {
        data = folder.resolve("postgresql");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
        execute("postgres", "CREATE ROLE trellis LOGIN PASSWORD 'trellis'");
        execute("postgres", "CREATE DATABASE trellis OWNER trellis");
        execute("trellis", "CREATE EXTENSION pg_stat_statements");
        Flyway.configure().dataSource(url(), "trellis", "trellis").load().migrate();
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/trellis".formatted(postgres.getPort());
    }

    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    void fillPeople() throws IOException, SQLException {
        run("people.sql", 0, 0);
    }

    void fillOpenings(int from, int to) throws IOException, SQLException {
        run("openings.sql", from, to);
        writeOut();
    }

    /** All but the openings; on both cores, as the million of feedback takes as long as the rest. */
    void fillTheRest() throws IOException, SQLException {
        var feedback = CompletableFuture.runAsync(() -> unchecked("feedback.sql"));
        run("applications.sql", 0, 0);
        run("trainings.sql", 0, 0);
        run("skills.sql", 0, 0);
        run("lessons.sql", 0, 0);
        run("thanks.sql", 0, 0);
        run("clients.sql", 0, 0);
        run("told.sql", 0, 0);
        feedback.join();
        // What was filled beside a statement as long as that one's is not seen by all until now, so that no index alone answers.
        try (var connection = DriverManager.getConnection(url(), "trellis", "trellis");
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
        writeOut();
    }

    /** What comes of filling is not to be measured beside the pages. */
    private void writeOut() throws SQLException {
        execute("trellis", "CHECKPOINT");
    }

    private void unchecked(String script) {
        try {
            run(script, 0, 0);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    /** Each statement by itself, because VACUUM wants no transaction around it. */
    private void run(String script, int from, int to) throws IOException, SQLException {
        try (var source = ScratchDatabase.class.getResourceAsStream("/" + script);
                var connection = DriverManager.getConnection(url(), "trellis", "trellis");
                var statement = connection.createStatement()) {
            var sql = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":from", Integer.toString(from))
                    .replace(":to", Integer.toString(to));
            for (var one : sql.split(";\n")) statement.execute(one);
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection =
                        postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
