package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.ServedTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Failures provoked to learn what Trellis is made of: each is told in plain words to whoever asks in whichever way. What
 * each status says is held by {@code ErrorPagesTests}, that the actuator is closed by {@code SecurityRulesTests}.
 */
@ServedTest
class ErrorsTests {

    private final HttpClient attacker = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void fileOfAVisitorLeadsToSignIn() throws Exception {
        var file =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"jobs.csv\"\r\n\r\na,b\r\n--x--\r\n";
        var answer = attacker.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openings/import"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(file))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).startsWith("/login"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no/such/page, 404",
        "GET, /careers/1, 404",
        "GET, /careers/9b2c1d6e-0000-4000-8000-000000000000, 404",
        "GET, /invitations/unknown, 404",
        "GET, /theme, 405",
        "POST, /login, 302",
        "PATCH, /careers, 302",
        "TRACE, /careers, 405",
        "LOOK, /careers, 400",
        "GET, /careers?q=%FF, 400",
        "GET, /careers/..;/people, 400",
        "GET, //careers, 400",
        "GET, /%00, 400"
    })
    void toldInPlainWordsOnly(String method, String address, int status) throws Exception {
        for (var wanted : new String[] {"text/html", "application/json", "*/*", "application/xml", "nonsense"}) {
            var more = (address.contains("?") ? "&" : "?") + "trace=true&message=always&errors=always&debug=1";
            var answer = attacker.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address + more))
                            .header("Accept", wanted)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(wanted).isEqualTo(status);
            assertThat(answer.body())
                    .as(wanted)
                    .doesNotContain("Exception", "app.trellis", "org.spring", "java.", "SELECT", "\tat ", "\"trace\"")
                    .doesNotContain("Tomcat", "Spring", "PostgreSQL", "Hibernate");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "x-application-context");
        }
    }
}
