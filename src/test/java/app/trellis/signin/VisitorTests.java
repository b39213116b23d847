package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.ServedTest;
import app.trellis.people.Firm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cookies and sessions, which only a real server shows as browsers get them. */
@ServedTest
class VisitorTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/login?next=/openings", "/careers", "/openings", "/no/such/page"})
    void visitorGetsNoSession(String address) throws Exception {
        var page = get(address);
        assertThat(cookies(page)).noneMatch(cookie -> cookie.startsWith("SESSION"));
        assertThat(sessions()).isZero();
    }

    @Test
    void refusedVisitorGetsNoSession() throws Exception {
        var answer = signIn("nobody@harborpoint.example", "guess");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookies(answer)).noneMatch(cookie -> cookie.startsWith("SESSION"));
        assertThat(sessions()).isZero();
    }

    @Test
    void cookieIsForThisSiteAndNoScript() throws Exception {
        var cookies = cookies(signInAsClaire());
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
        jdbc.sql("DELETE FROM spring_session").update();
    }

    @Test
    void behindTlsCookiesNeverTravelWithoutIt() throws Exception {
        var answer = signInAsClaire("X-Forwarded-Proto", "https");
        assertThat(cookies(answer)).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        jdbc.sql("DELETE FROM spring_session").update();
    }

    private HttpResponse<String> signInAsClaire(String... headers) throws IOException, InterruptedException {
        var claire = firm.client("Claire Bennett");
        access.open(claire.id(), Set.of(Role.CLIENT), "climbing roses in June");
        return signIn(firm.emailOf(claire), "climbing roses in June", headers);
    }

    private HttpResponse<String> signIn(String email, String password, String... headers)
            throws IOException, InterruptedException {
        var page = get("/login");
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var request = request("/login")
                .header("Cookie", cookies(page).get(0).split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + encoded(email) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(token.group(1))));
        if (headers.length > 0) request.headers(headers);
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(request(address).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static List<String> cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie");
    }

    private int sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session")
                .query(Integer.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
