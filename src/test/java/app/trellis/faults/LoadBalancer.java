package app.trellis.faults;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** HAProxy before several copies of Trellis. It asks which are ready, and gives what only reads to another when one fails. */
class LoadBalancer implements AutoCloseable {

    private static final String SETTINGS = """
            defaults
              mode http
              timeout connect 1s
              timeout client 60s
              timeout server 60s
              # A new connection for each request: one kept open could close just as a form is sent on it.
              option http-server-close
              option redispatch 1
              retries 3
              retry-on conn-failure empty-response
            frontend portal
              bind 127.0.0.1:%d
              default_backend copies
            backend copies
              balance roundrobin
              option httpchk GET /actuator/health/readiness
              http-check expect status 200
              # A form that was sent may have been received: only what reads is asked twice.
              http-request disable-l7-retry if !METH_GET
              default-server check inter 500ms fall 1 rise 1
            %s
            """;

    private final int port;
    private final Process process;

    LoadBalancer(Path folder, TrellisProcess... copies) throws Exception {
        port = TrellisProcess.freePort();
        var servers = IntStream.range(0, copies.length)
                .mapToObj(n -> "  server copy%d 127.0.0.1:%d".formatted(n, copies[n].port()))
                .collect(Collectors.joining("\n"));
        var settings = Files.writeString(folder.resolve("haproxy.cfg"), SETTINGS.formatted(port, servers));
        process = new ProcessBuilder(Programs.named("haproxy").toString(), "-db", "-f", settings.toString())
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
