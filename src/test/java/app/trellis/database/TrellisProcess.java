package app.trellis.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The application as an operator runs it: a process of its own, set up by environment variables. */
class TrellisProcess {

    /** Long, because the machine may be busy; a start takes some ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    final int port;
    private final Path data;
    private final Path log;
    private final Process process;

    private TrellisProcess(Path data) throws IOException {
        this.data = data;
        port = freePort();
        log = Files.createTempFile("trellis", ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "app.trellis.TrellisApplication");
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().put("TRELLIS_DATA", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static TrellisProcess starting(Path data) throws IOException {
        return new TrellisProcess(data);
    }

    static TrellisProcess started(Path data) throws IOException {
        var trellis = starting(data);
        trellis.await("ready", () -> trellis.log().contains("Trellis is ready") || !trellis.process.isAlive());
        if (!trellis.process.isAlive()) throw new IllegalStateException(trellis.log());
        return trellis;
    }

    /** What the application itself would see, without the classes and settings of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() throws InterruptedException {
        await("exit", () -> !process.isAlive());
        return process.waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0))).orElseThrow();
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"));
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/trellis"
                        .formatted(postmasterFile().get(3)),
                "trellis",
                Files.readString(data.resolve("postgresql/password")));
    }

    int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void await(String what, BooleanSupplier condition) {
        Awaitility.await().alias(what + " of the process").atMost(PATIENCE).until(condition::getAsBoolean);
    }
}
