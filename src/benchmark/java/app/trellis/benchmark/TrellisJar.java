package app.trellis.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process, on a port of its own. */
class TrellisJar implements AutoCloseable {

    /** The heap that README recommends. */
    static final String HEAP = "-Xmx256m";

    private static final int PORT = 8099;

    static final String ADDRESS = "http://127.0.0.1:" + PORT;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final long begun = System.nanoTime();
    private final HttpClient http = HttpClient.newHttpClient();

    private TrellisJar(List<String> command, Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TRELLIS_"));
        builder.environment().put("SERVER_PORT", Integer.toString(PORT));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** Its {@code arguments} come before {@code -jar} or stand for it. */
    static TrellisJar started(List<String> arguments, Map<String, String> environment, Path log) throws Exception {
        var withHeap = Stream.concat(Stream.of(HEAP), arguments.stream()).toArray(String[]::new);
        var trellis = new TrellisJar(java(withHeap), environment, log);
        trellis.awaitReady(log);
        return trellis;
    }

    /** The command that runs Java as it runs here. */
    static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void awaitReady(Path log) throws Exception {
        while (status("/actuator/health/readiness") != 200) {
            if (!process.isAlive() || sinceStart().compareTo(PATIENCE) > 0)
                throw new IllegalStateException("Trellis did not start:\n" + Files.readString(log));
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    long pid() {
        return process.pid();
    }

    private int status(String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(ADDRESS + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** What it holds of the machine's memory, in MB, once it has collected what it no longer needs. */
    long memoryAtRest() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid()), "GC.run")
                .start()
                .waitFor();
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
