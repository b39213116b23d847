package app.trellis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What one person's browser does, without showing anything: keeps cookies, sends forms with the token of the last page,
 * and never asks twice.
 */
public class PlainBrowser {

    /** The status of a request that was not answered at all. */
    public static final int NO_ANSWER = 0;

    /** @param location where it leads, without the name of the server; empty for nowhere */
    public record Answer(int status, String location, String body, Duration took) {

        /** A form whose work is done leads on to another page. */
        public boolean isConfirmed() {
            return status == 302 && !location.contains("/login");
        }

        public Answer withoutBody() {
            return new Answer(status, location, "", took);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "part-of-a-form";

    private final URI portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private volatile String token = "";

    public PlainBrowser(URI portal) {
        this.portal = portal;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public PlainBrowser signIn(String email, String password) {
        get("/login");
        var answer = post("/login", Map.of("email", email, "password", password));
        if (answer.status() != 302) throw new IllegalStateException(answer.toString());
        get("/");
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token)));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer upload(String path, String fileName, byte[] file) throws IOException {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(fileName, file)));
    }

    /** All cookies, as the header of a request tells them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private BodyPublisher multipart(String fileName, byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        var start = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(BOUNDARY, token, fileName);
        body.write(start.getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(Duration.ofMinutes(2));
    }

    private Answer send(HttpRequest.Builder request) {
        var start = System.nanoTime();
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(response.body());
            if (found.find()) token = HtmlUtils.htmlUnescape(found.group(1));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""),
                    response.body(),
                    since(start));
        } catch (IOException e) {
            return new Answer(NO_ANSWER, "", e.toString(), since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
