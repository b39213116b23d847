package app.trellis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The PostgreSQL that Trellis brings along, running. The bean exists only where no database was configured; the
 * demonstration company is shown where it exists.
 */
public final class EmbeddedDatabase implements JdbcConnectionDetails, Closeable {

    /** Role and database of the application; the role is no superuser. */
    private static final String NAME = "trellis";

    /** After a crash PostgreSQL may have up to a gigabyte of its log to replay. */
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, String password) {
        this.folder = folder;
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        folder.acquire();
        try {
            var password = folder.prepare();
            var database = new EmbeddedDatabase(folder, launch(folder, password), password);
            database.create();
            return database;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            LeftOverServer.stop(folder.cluster());
            folder.release();
            throw e instanceof EmbeddedDatabaseFailure failure ? failure : folder.failure(e);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(new PostgresOfThisPlatform())
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                // Spring closes the pool first, then this.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTS_WITHIN)
                .setOutputRedirector(ProcessBuilder.Redirect.to(folder.output().toFile()))
                // The library is made for tests and switches these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                // A socket in the folder for temporary files would be open to every user of the machine.
                .setServerConfig("unix_socket_directories", "")
                // A week of PostgreSQL's own log, one file a day, in the cluster's folder "log".
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                // Sorts alike on every machine.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.password().toString())
                .setConnectConfig("password", password)
                .start();
    }

    /** At the first start only. The last step keeps the password: until then the folder holds nothing of value. */
    private void create() throws SQLException, IOException {
        if (folder.isComplete()) return;
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        }
        folder.complete();
    }

    /** The folder that holds everything that Trellis keeps. */
    public Path folder() {
        return folder.root();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.release();
    }
}
