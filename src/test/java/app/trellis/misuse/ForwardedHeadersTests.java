package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a visitor says of who the visitor is: believed from the operator's proxies, once there are some, and from nobody
 * else. Asked of the real server with the settings of Trellis, at a port of its own; all requests come from this machine.
 */
class ForwardedHeadersTests {

    private static final String NATIVE = "server.forward-headers-strategy=native";
    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies=";
    private static final String FORGED = "https trellis.example 203.0.113.9";

    @Test
    void withoutTheSettingTheyChangeNothing() throws Exception {
        assertThat(seen()).isEqualTo("http localhost 127.0.0.1");
    }

    @Test
    void withTheSettingAProxyOnThisMachineIsBelieved() throws Exception {
        assertThat(seen(NATIVE)).isEqualTo(FORGED);
    }

    @Test
    void nobodyIsBelievedBesideTheProxiesThatTheOperatorNames() throws Exception {
        assertThat(seen(NATIVE, PROXIES + "10.0.3.7/32")).isEqualTo("http localhost 127.0.0.1");
        assertThat(seen(NATIVE, PROXIES + "10.0.3.7/32,127.0.0.1/32")).isEqualTo(FORGED);
    }

    /** Scheme, host and address of the visitor, as the application sees them. */
    private static String seen(String... settings) throws IOException, InterruptedException {
        try (var server = new SpringApplicationBuilder(Echo.class)
                .properties("server.port=0")
                .run(arguments(settings))) {
            var port = server.getEnvironment().getProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "trellis.example")
                    .header("Forwarded", "for=203.0.113.9;proto=https;host=trellis.example")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    private static String[] arguments(String... settings) {
        var arguments = new String[settings.length];
        for (var i = 0; i < settings.length; i++) arguments[i] = "--" + settings[i];
        return arguments;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Echo extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Bean
        static ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(new Echo(), "/");
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getScheme() + " " + request.getServerName() + " " + request.getRemoteAddr());
        }
    }
}
