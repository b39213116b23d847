package app.trellis.database;

import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: where to point the browser, and where the data lies. */
@Component
class StartMessage {

    private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final Environment environment;

    StartMessage(ObjectProvider<EmbeddedDatabase> embedded, Environment environment) {
        this.embedded = embedded;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info(
                    "Trellis is ready at {} with its data in {}",
                    address(web.getWebServer().getPort()),
                    data());
        }
    }

    private String address(int port) {
        var host = environment.getProperty("server.address", "localhost");
        var scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        return scheme + "://" + (isThisMachine(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":"
                + port + environment.getProperty("server.servlet.context-path", "");
    }

    private static boolean isThisMachine(String host) {
        return Set.of("127.0.0.1", "0.0.0.0", "::1", "::").contains(host);
    }

    /** Never with what stands behind the question mark: it may hold a password. */
    private String data() {
        return Optional.ofNullable(embedded.getIfAvailable())
                .map(database -> database.folder().toString())
                .orElseGet(() -> environment
                        .getProperty("spring.datasource.url", "the configured database")
                        .replaceFirst("\\?.*", ""));
    }
}
