package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.ServedTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is too large is refused with words of its own, whatever the page and before anybody has signed in. Sign-in has
 * its limit in {@code AttemptsTests}, imports theirs in {@code TableTests} and {@code ImportPagesTests}, and lists in
 * {@link GrowthTests}.
 */
@ServedTest
class LimitsTests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final int TOO_MUCH_TEXT = 3 * 1024 * 1024;
    private static final int TOO_LARGE_A_FILE = 22 * 1024 * 1024;

    private final HttpClient attacker = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/openings", "/feedback"})
    void formOfMoreThanTwoMegabytes(String address) throws Exception {
        var answer = post(address, FORM, "title=" + "x".repeat(TOO_MUCH_TEXT) + "&_csrf=x");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That’s too big", "up to 2 MB of text");
    }

    @Test
    void longTextDressedAsAPartOfAnUpload() throws Exception {
        var answer = post("/openings", PARTS, part("name=\"title\"", TOO_MUCH_TEXT));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That’s too big");
    }

    @Test
    void fileOfMoreThanTwentyMegabytes() throws Exception {
        var answer = post("/openings/import", PARTS, part("name=\"file\"; filename=\"x.csv\"", TOO_LARGE_A_FILE));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A file can be up to 20 MB");
    }

    @Test
    void thousandsOfParameters() throws Exception {
        var answer = post(
                "/openings",
                FORM,
                IntStream.range(0, 5_000).mapToObj(i -> "p" + i + "=x").collect(Collectors.joining("&")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That didn’t work");
    }

    @Test
    void addressOrHeaderOfManyKilobytes() throws Exception {
        var long20k = "x".repeat(20_000);
        for (var request : new HttpRequest.Builder[] {
            request("/openings?q=" + long20k), request("/openings").header("X-Long", long20k)
        }) {
            var answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "xxxxxx");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF%FE", "%FF=1", "q=%C3"})
    void parameterThatSpellsNoText(String parameters) throws Exception {
        for (var answer : List.of(send(request("/careers?" + parameters)), post("/login", FORM, parameters))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("That didn’t work");
        }
    }

    private static String part(String disposition, int size) {
        return "--x\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n--x--\r\n"
                .formatted(disposition, "x".repeat(size));
    }

    private HttpResponse<String> post(String address, String type, String body)
            throws IOException, InterruptedException {
        return send(request(address).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return attacker.send(request.build(), BodyHandlers.ofString());
    }
}
