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

    private LeftOverServer() {}

    static void stop(Path cluster) {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        try (var lines = Files.lines(file)) {
            var pid = Long.parseLong(lines.findFirst().orElse("").strip());
            var server = ProcessHandle.of(pid);
            if (server.isEmpty()) return;
            if (serves(server.get(), cluster)) {
                log.debug("Stopping the PostgreSQL (process {}) that an earlier run left behind.", pid);
                end(server.get());
            } else {
                // The number belongs to a stranger by now; PostgreSQL would take it for a server and not start.
                Files.delete(file);
            }
        } catch (IOException | NumberFormatException e) {
            log.warn("Cannot tell whether an earlier PostgreSQL still runs: {}", file, e);
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        var isPostgres = info.command()
                .map(command -> command.endsWith("postgres") || command.endsWith("postgres.exe"))
                .orElse(true);
        // Windows does not tell the arguments.
        var isOfThisCluster = info.commandLine()
                .map(line -> line.contains(cluster.toString()))
                .orElse(true);
        return isPostgres && isOfThisCluster;
    }

    private static void end(ProcessHandle server) {
        var exit = server.onExit();
        server.destroy();
        try {
            try {
                exit.get(10, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // It waits for a query to end. What is confirmed is on the disk; the next start recovers it.
                server.destroyForcibly();
                exit.get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("The PostgreSQL of an earlier run (process {}) does not end.", server.pid());
        }
    }
}
