package app.trellis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long Trellis takes from its first instruction until it says that it is ready. */
class StartTimes {

    private final Path folder;
    private final Path jar;

    StartTimes(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar.toAbsolutePath();
    }

    /** The jar on the PostgreSQL that it brings along, whose folder an earlier start has made. */
    Duration embedded() throws Exception {
        var environment = Map.of("TRELLIS_DATA", folder.resolve("data").toString());
        start(List.of("-jar", jar.toString()), environment);
        return start(List.of("-jar", jar.toString()), environment);
    }

    /** As in the image: unpacked, with what an earlier start has taught the JVM (JEP 483); from JDK 25. */
    Duration learned(Map<String, String> database) throws Exception {
        var unpacked = folder.resolve("unpacked");
        java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString());
        var application = unpacked.resolve(jar.getFileName()).toString();
        var cache = unpacked.resolve("trellis.aot");
        java(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-Dtrellis.data=" + folder.resolve("learning"),
                "-jar",
                application);
        return start(List.of("-XX:AOTCache=" + cache, "-jar", application), database);
    }

    private Duration start(List<String> arguments, Map<String, String> environment) throws Exception {
        try (var trellis = TrellisJar.started(arguments, environment, folder.resolve("start.log"))) {
            return trellis.sinceStart();
        }
    }

    private void java(String... arguments) throws IOException, InterruptedException {
        var process = new ProcessBuilder(TrellisJar.java(arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("unpack.log").toFile())
                .start();
        if (process.waitFor() != 0) throw new IOException(Files.readString(folder.resolve("unpack.log")));
    }
}
