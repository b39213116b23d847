package app.trellis.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the machine has to offer; a test that needs what it lacks is skipped, and says what that is. */
class Programs {

    private Programs() {}

    /** The one of this name on the PATH, or where the system keeps its servers. */
    static Path named(String name) {
        var folders = Stream.concat(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)), Stream.of("/usr/sbin"));
        var found = folders.map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), name + " is not installed");
        return found.orElseThrow();
    }

    /** The file of this name below /usr/lib, the last one by its path. */
    static Path below(Path folder, String end) throws IOException {
        assumeTrue(Files.isDirectory(folder), end + " is not installed");
        try (var files = Files.walk(folder, 4)) {
            var found = files.filter(file -> file.endsWith(end)).max(Path::compareTo);
            assumeTrue(found.isPresent(), end + " is not installed");
            return found.orElseThrow();
        }
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    static void run(String... command) throws IOException, InterruptedException {
        output(command);
    }

    static String output(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(List.of(command) + " failed: " + said);
        return said;
    }
}
