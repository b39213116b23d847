package app.trellis.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived the Trellis that had started it. To be stopped only by who holds the lock of the data
 * folder.
 */
class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);

    private static final int PATIENCE_SECONDS = 5;

    private final ProcessHandle process;
    private final Path cluster;

    private LeftOverServer(ProcessHandle process, Path cluster) {
        this.process = process;
        this.cluster = cluster;
    }

    static void stop(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        try (var lines = Files.lines(file)) {
            var number = Long.parseLong(lines.findFirst().orElse("").strip());
            var process = ProcessHandle.of(number);
            if (process.isEmpty()) return;
            var server = new LeftOverServer(process.get(), cluster);
            if (server.runs()) server.end();
            // The number belongs to a stranger by now; PostgreSQL would take it for a server and not start.
            if (!server.runs() && process.get().isAlive()) Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            log.warn("Cannot tell whether PostgreSQL from an earlier run is still running: {}", file, e);
        }
    }

    private void end() {
        log.info("Stopping PostgreSQL left over from an earlier run, process {}", process.pid());
        process.destroy();
        if (endsInTime()) return;
        // It waits for somebody who is still connected. What is confirmed is on the disk; the next start recovers it.
        process.destroyForcibly();
        if (!endsInTime()) log.warn("PostgreSQL from an earlier run, process {}, did not stop", process.pid());
    }

    private boolean endsInTime() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            return !runs();
        }
        return true;
    }

    /** A process that has ended, but whose parent has not asked how, keeps its number and has no command. */
    private boolean runs() {
        var info = process.info();
        var isPostgres = info.command()
                .filter(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                .isPresent();
        // Windows does not tell the arguments.
        return isPostgres
                && info.commandLine()
                        .map(line -> line.contains(cluster.toString()))
                        .orElse(true);
    }
}
