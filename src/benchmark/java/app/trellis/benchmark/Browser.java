package app.trellis.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, with its cookies. */
class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Browser() {}

    static Browser ofAVisitor() {
        return new Browser();
    }

    /** Of somebody of the scratch database, signed in. */
    static Browser of(int seat) throws IOException, InterruptedException {
        var browser = new Browser();
        var form = new String(browser.get("/login").body(), StandardCharsets.UTF_8);
        var token = TOKEN.matcher(form);
        if (!token.find()) throw new IllegalStateException("no form at /login: " + form);
        var answer = browser.http.send(
                HttpRequest.newBuilder(URI.create(TrellisJar.ADDRESS + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                                + "&email=person" + seat + "%40bench.example&password=trellis"))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) throw new IllegalStateException("sign-in of " + seat + ": " + answer);
        return browser;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TrellisJar.ADDRESS + path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** As a request header. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
