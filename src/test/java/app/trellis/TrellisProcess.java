package app.trellis;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The application as an operator runs it: a process of its own, set up by environment variables. It runs the jar that
 * the system property {@code trellis.jar} names, and without one the classes as they were compiled.
 */
public class TrellisProcess {

    /** Long, because the machine may be busy; a start takes some ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port;
    private final Path log;
    private final Process process;

    /** Starts it with these environment variables; a port is found for it unless they name one. */
    public TrellisProcess(Map<String, String> settings) throws IOException {
        this(quickly(), settings);
    }

    /** As above, with these arguments for Java. */
    public TrellisProcess(List<String> arguments, Map<String, String> settings) throws IOException {
        log = Files.createTempFile("trellis", ".log");
        var builder = new ProcessBuilder(java(arguments));
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().put("SERVER_PORT", Integer.toString(freePort()));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().putAll(settings);
        port = Integer.parseInt(builder.environment().get("SERVER_PORT"));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The command that runs the Java that runs here. */
    public static List<String> java(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        return command;
    }

    /** A short run gains nothing from the second compiler. */
    private static List<String> quickly() {
        var arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        var jar = System.getProperty("trellis.jar");
        arguments.addAll(
                jar == null ? List.of("-cp", classPath(), "app.trellis.TrellisApplication") : List.of("-jar", jar));
        return arguments;
    }

    /** What the application itself would see, without the classes and settings of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public void awaitReady() {
        await("ready", () -> log().contains("Trellis is ready") || !process.isAlive());
        if (!process.isAlive()) throw new IllegalStateException(log());
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exitCode() throws InterruptedException {
        await("exit", () -> !process.isAlive());
        return process.waitFor();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    public int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void await(String what, BooleanSupplier condition) {
        Awaitility.await().alias(what + " of the process").atMost(PATIENCE).until(condition::getAsBoolean);
    }
}
