package app.trellis.benchmark;

import app.trellis.TrellisProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged application, run as operating.md recommends. */
class Jar {

    static final Path FILE = Path.of("target/trellis.jar").toAbsolutePath();

    /** The heap that operating.md recommends. */
    static final String HEAP = "-Xmx256m";

    /** The garbage collector that operating.md recommends, and all that are compared. */
    static final String COLLECTOR = "-XX:+UseSerialGC";

    static final List<String> COLLECTORS = List.of("-XX:+UseG1GC", COLLECTOR, "-XX:+UseParallelGC");

    private Jar() {}

    /** Started and ready, with these arguments for Java beside the heap. */
    static TrellisProcess started(List<String> arguments, Map<String, String> settings) throws IOException {
        var trellis = new TrellisProcess(
                Stream.concat(Stream.of(HEAP), arguments.stream()).toList(), settings);
        trellis.awaitReady();
        return trellis;
    }

    /** What a process holds of the machine's memory, in MB, once it has collected what it no longer needs. */
    static long memoryAtRest(TrellisProcess trellis) throws IOException, InterruptedException {
        var pid = Long.toString(trellis.pid());
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run")
                .start()
                .waitFor();
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024;
    }
}
