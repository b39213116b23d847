package app.trellis.benchmark;

import app.trellis.TrellisProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long Trellis takes from its first instruction until it says that it is ready. */
class StartTimes {

    private final Path folder;

    StartTimes(Path folder) {
        this.folder = folder;
    }

    /** The jar on the PostgreSQL that it brings along, whose folder an earlier start has made. */
    Duration embedded() throws Exception {
        var settings = Map.of("TRELLIS_DATA", folder.resolve("data").toString());
        start(jar(List.of()), settings);
        return start(jar(List.of()), settings);
    }

    /** The same with an archive of classes that its first start makes by itself, from JDK 19; before, one that was asked for. */
    Duration archived() throws Exception {
        var settings = Map.of("TRELLIS_DATA", folder.resolve("data").toString());
        var archive = folder.resolve("jar.jsa");
        var reading = "-XX:SharedArchiveFile=" + archive;
        var first = Runtime.version().feature() >= 19
                ? List.of("-XX:+AutoCreateSharedArchive", reading)
                : List.of("-XX:ArchiveClassesAtExit=" + archive);
        start(jar(first), settings);
        return start(jar(Runtime.version().feature() >= 19 ? first : List.of(reading)), settings);
    }

    private static List<String> jar(List<String> options) {
        return Stream.concat(options.stream(), Stream.of("-jar", Jar.FILE.toString()))
                .toList();
    }

    /**
     * Unpacked, with what an earlier start has taught the JVM, as in the image: a cache of JEP 483 from JDK 25, an archive
     * of classes (JEP 350) before.
     */
    Duration learned(Map<String, String> database) throws Exception {
        var unpacked = folder.resolve("unpacked");
        java(
                List.of("-Djarmode=tools", "-jar", Jar.FILE.toString(), "extract", "--destination", unpacked.toString()),
                Map.of());
        var application = unpacked.resolve(Jar.FILE.getFileName()).toString();
        var cache = unpacked.resolve("trellis.cache");
        var caches = Runtime.version().feature() >= 25;
        // Not on a PostgreSQL of its own: Spring ends such a start at once, and would leave it running.
        java(
                List.of(
                        Jar.COLLECTOR,
                        (caches ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache,
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        application),
                database);
        return start(
                List.of((caches ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache, "-jar", application), database);
    }

    private static Duration start(List<String> arguments, Map<String, String> settings) throws Exception {
        var begun = System.nanoTime();
        var trellis = Jar.started(
                Stream.concat(Stream.of(Jar.COLLECTOR), arguments.stream()).toList(), settings);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        trellis.stop();
        return took;
    }

    private void java(List<String> arguments, Map<String, String> settings) throws IOException, InterruptedException {
        var log = folder.resolve("java.log").toFile();
        var builder = new ProcessBuilder(TrellisProcess.java(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(settings);
        var process = builder.start();
        if (process.waitFor() != 0) throw new IOException(Files.readString(log.toPath()));
    }
}
