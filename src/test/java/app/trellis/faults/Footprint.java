package app.trellis.faults;

import app.trellis.TrellisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What a copy of Trellis holds at one moment.
 *
 * @param heap bytes that live after a collection
 * @param descriptors open files and sockets
 * @param connections to PostgreSQL
 * @param statements that the connections have prepared
 * @param backends bytes that PostgreSQL's processes for these connections hold for themselves
 * @param sessions of people, stored
 * @param files in the folder for temporary files
 */
record Footprint(
        long heap,
        long threads,
        long descriptors,
        long connections,
        long statements,
        long backends,
        long sessions,
        long files) {

    private static final Pattern LIVING = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern STATEMENTS =
            Pattern.compile("(\\d+)\\s+\\d+\\s+org\\.postgresql\\.core\\.v3\\.SimpleQuery");

    static Footprint of(Installation installation, TrellisProcess trellis, Path temporary)
            throws IOException, InterruptedException, SQLException {
        // Collects garbage first.
        var objects = Programs.output("jcmd", Long.toString(trellis.pid()), "GC.class_histogram");
        var process = Path.of("/proc", Long.toString(trellis.pid()));
        var backends = installation.query("SELECT pid FROM pg_stat_activity WHERE application_name = 'trellis'");
        return new Footprint(
                number(LIVING, objects),
                status(process, "Threads"),
                entries(process.resolve("fd")),
                backends.size(),
                number(STATEMENTS, objects),
                backendMemory(backends),
                Long.parseLong(installation
                        .query("SELECT count(*) FROM spring_session")
                        .get(0)),
                entries(temporary));
    }

    /** The middle one of what was found. */
    static long median(List<Footprint> footprints, ToLongFunction<Footprint> part) {
        var sorted = footprints.stream().mapToLong(part).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long backendMemory(List<String> pids) throws IOException {
        var sum = 0L;
        for (var pid : pids) sum += status(Path.of("/proc", pid), "RssAnon") * 1024;
        return sum;
    }

    private static long status(Path process, String name) throws IOException {
        return number(Pattern.compile(name + ":\\s+(\\d+)"), Files.readString(process.resolve("status")));
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static long entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
