package app.trellis.faults;

import app.trellis.TrellisProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL as an operator runs it, as durable as it is by itself, whose processes can be stopped, frozen and killed
 * and which starts again on the same folder and port.
 */
class PostgresProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path programs;
    private final Path data;
    private final int port;
    private final List<String> settings = new ArrayList<>();
    private Process postmaster;

    private PostgresProcess(Path programs, Path data) throws Exception {
        this.programs = programs;
        this.data = data;
        this.port = TrellisProcess.freePort();
    }

    /** Of the version that Trellis brings along, so that nothing has to be installed. */
    static PostgresProcess brought(Path folder) throws Exception {
        return installed(unpacked(folder.resolve("programs")), folder);
    }

    /** Of the version whose programs lie in this folder of the machine. */
    static PostgresProcess installed(Path programs, Path folder) throws Exception {
        var postgres = new PostgresProcess(programs, folder.resolve("cluster"));
        postgres.run(
                "initdb",
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "-D",
                postgres.data.toString());
        postgres.start();
        postgres.execute("postgres", "CREATE ROLE trellis LOGIN PASSWORD 'trellis'");
        postgres.execute("postgres", "CREATE DATABASE trellis OWNER trellis");
        return postgres;
    }

    /** A copy of this one, made while it runs, that follows it under the name of "replica". */
    PostgresProcess replica() throws Exception {
        var replica = new PostgresProcess(programs, data.resolveSibling("replica"));
        try (var connection = connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('replica', true)");
            statement.execute("SELECT pg_backup_start('replica', true)");
            FileUtils.copyDirectory(
                    data.toFile(),
                    replica.data.toFile(),
                    file -> !file.getName().equals("postmaster.pid"));
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                label.next();
                Files.writeString(replica.data.resolve("backup_label"), label.getString(1));
            }
        }
        Files.setPosixFilePermissions(replica.data, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(replica.data.resolve("standby.signal"));
        replica.settings.addAll(List.of(
                "-c",
                "primary_conninfo=host=127.0.0.1 port=%d user=postgres application_name=replica".formatted(port),
                "-c",
                "primary_slot_name=replica"));
        replica.start();
        return replica;
    }

    /** The library unpacks its programs only to start them. */
    private static Path unpacked(Path folder) throws IOException {
        try (var once = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setDataDirectory(folder.resolve("once"))
                .start()) {
            try (var files = Files.walk(folder)) {
                return files.filter(file -> file.endsWith("bin/postgres"))
                        .findFirst()
                        .orElseThrow()
                        .getParent();
            }
        }
    }

    void start() throws IOException {
        var command = command(
                "postgres",
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        command.addAll(settings);
        postmaster = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Awaitility.await("PostgreSQL answers").atMost(PATIENCE).until(this::answers);
    }

    private boolean answers() {
        try (var connection = connect("postgres", "postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            if (!postmaster.isAlive()) throw new IllegalStateException("PostgreSQL does not start, see " + log());
            return false;
        }
    }

    /** As an operator does who does not wait for those who are connected. */
    void stop() throws Exception {
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
    }

    /** Ends the server and all that serve a connection, at once. */
    void kill() {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Like a machine that stands still: connections stay, and nobody answers. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    /** The postmaster first: it starts no others then. One that ends meanwhile needs no signal. */
    private void signal(String signal) throws Exception {
        for (var process : processes())
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start()
                    .waitFor();
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster.toHandle()), postmaster.descendants())
                .toList();
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/trellis".formatted(port);
    }

    /** What Trellis is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(),
                "SPRING_DATASOURCE_USERNAME",
                "trellis",
                "SPRING_DATASOURCE_PASSWORD",
                "trellis");
    }

    Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, user);
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = connect("postgres", database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one of PostgreSQL's own tools against this server. */
    void runClient(String program, String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of(programs.resolve(program).toString(), "--host=127.0.0.1", "--port=" + port));
        command.addAll(List.of(arguments));
        run(command);
    }

    private Path log() {
        return data.resolveSibling("postgresql.log");
    }

    private void run(String program, String... arguments) throws Exception {
        run(command(program, arguments));
    }

    private void run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        if (process.waitFor() != 0) throw new IllegalStateException(command + " failed, see " + log());
    }

    /** PostgreSQL refuses to run as root: then it is shown itself as somebody else. */
    private ArrayList<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (Programs.isRoot()) command.addAll(List.of("unshare", "-U"));
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    boolean isAlive() {
        return postmaster.isAlive();
    }

    @Override
    public void close() {
        if (postmaster.isAlive()) kill();
    }
}
