package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.ServedTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat, or a filter before the security rules, answers by itself: a page of the house, as safe as any other. */
@ServedTest
class ServerErrorsTests {

    private static final String[] HEADERS = {
        "Content-Security-Policy: default-src 'none'",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Referrer-Policy: same-origin",
        "Permissions-Policy: camera=()",
        "Cross-Origin-Opener-Policy: same-origin",
        "Cross-Origin-Resource-Policy: same-origin",
        "Cache-Control: no-cache, no-store"
    };

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /ca|reers HTTP/1.1",
                "GET /careers?q=é HTTP/1.1",
                "GET /careers?q=a b HTTP/1.1",
                "GET /careers/%zz HTTP/1.1",
                "GET /careers?q=%zz HTTP/1.1",
                "GET /careers%00 HTTP/1.1",
                "GET /careers;a=b HTTP/1.1",
                "GET //careers HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /careers HTTP/3.0",
                "TRACE /careers HTTP/1.1",
                "BREW /careers HTTP/1.1",
                "M\\N /careers HTTP/1.1",
                "careers"
            })
    void requestThatBreaksTheRulesIsRefusedByAPageOfTheHouse(String line) throws IOException {
        assertRefused(ask(line, "Host: localhost"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a b",
                "Host: localhost\r\nHost: evil.example",
                "X-Nothing: none",
                "Host: localhost\r\nTransfer-Encoding: nonsense",
                "Host: localhost\r\nContent-Length: -1",
                "Host: localhost\r\nNo colon"
            })
    void headersThatBreakTheRulesToo(String headers) throws IOException {
        assertRefused(ask("GET /careers HTTP/1.1", headers));
    }

    @Test
    void addressOrHeaderOfManyKilobytesToo() throws IOException {
        var long20k = "x".repeat(20_000);
        assertRefused(ask("GET /careers?q=" + long20k + " HTTP/1.1", "Host: localhost"));
        assertRefused(ask("GET /careers HTTP/1.1", "Host: localhost\r\nX-Long: " + long20k));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C|C++", "{a}", "[a]", "\"a b\"", "<b>", "a\\b", "a^b`c", "%7Ba%7D"})
    void signsThatPeopleWriteIntoASearchNeedNoEncoding(String text) throws IOException {
        assertThat(ask("GET /careers?q=" + text.replace(' ', '+') + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 200")
                .contains(HEADERS[0]);
    }

    @Test
    void searchOfNineThousandLettersIsCutAndAnswered() throws IOException {
        assertThat(ask("GET /careers?q=" + "x".repeat(9_000) + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 200");
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1.1 [45]\\d\\d .*")
                .contains(HEADERS)
                .containsPattern("· (Trellis|Your company)</title>")
                .contains("</h1>");
        assertThat(answer).doesNotContain("Tomcat", "HTTP Status", "Exception", "xxxxxx", "passwd");
    }

    private String ask(String line, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
