package app.trellis.faults;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** HAProxy before several copies of Trellis. It asks which are ready, and gives what only reads to another when one fails. */
class LoadBalancer implements AutoCloseable {

    /** The one for Docker; there the copies have a name. */
    private static final Path SETTINGS = Path.of("src/docker/haproxy.cfg");

    private final int port;
    private final Process process;

    LoadBalancer(Path folder, TrellisProcess... copies) throws Exception {
        this(folder, Arrays.stream(copies).mapToInt(TrellisProcess::port).toArray());
    }

    /** Before copies on these ports, of which some may be started later. */
    LoadBalancer(Path folder, int... copies) throws Exception {
        port = TrellisProcess.freePort();
        var servers = IntStream.range(0, copies.length)
                .mapToObj(n -> "server copy%d 127.0.0.1:%d".formatted(n, copies[n]))
                .collect(Collectors.joining("\n  "));
        var settings = Files.readString(SETTINGS)
                .replace("bind :8080", "bind 127.0.0.1:" + port)
                .replaceAll("server-template .*", servers);
        var file = Files.writeString(folder.resolve("haproxy.cfg"), settings);
        process = new ProcessBuilder(Programs.named("haproxy").toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
        var browser = new PlainBrowser(address());
        Awaitility.await("HAProxy answers").until(() -> browser.get("/login").status() == 200);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
