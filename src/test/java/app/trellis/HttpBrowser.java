package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** One person's browser, without a screen: it signs in, fills in the forms that it gets, and sends one as often as one clicks. */
public class HttpBrowser {

    private static final String FORM = "<form[^>]* action=\"%s\"[^>]*>(.*?)</form>";
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String server;

    private HttpBrowser(int port) {
        server = "http://localhost:" + port;
    }

    public static HttpBrowser signedIn(int port, String email, String password) {
        var browser = new HttpBrowser(port);
        var answer =
                browser.send("/login", browser.form("/login", "/login", Map.of("email", email, "password", password)));
        assertThat(answer.statusCode()).as("signing in").isEqualTo(302);
        return browser;
    }

    public HttpResponse<String> get(String address) {
        try {
            return client.send(request(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the form on this page that goes to {@code action} carries by itself, and what is filled in. */
    public Map<String, String> form(String page, String action, Map<String, String> filledIn) {
        return form(get(page), action, filledIn);
    }

    public Map<String, String> form(HttpResponse<String> page, String action, Map<String, String> filledIn) {
        var form = Pattern.compile(FORM.formatted(Pattern.quote(action)), Pattern.DOTALL)
                .matcher(page.body());
        assertThat(form.find())
                .as("form to %s on %s:%n%s", action, page.uri(), page.body())
                .isTrue();
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form.group(1))
                .results()
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        fields.putAll(filledIn);
        return fields;
    }

    public HttpResponse<String> send(String action, Map<String, String> fields) {
        return sendLater(action, fields).join();
    }

    /** Two clicks at once. */
    public List<HttpResponse<String>> sendTwice(String action, Map<String, String> fields) {
        return Stream.of(sendLater(action, fields), sendLater(action, fields)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<HttpResponse<String>> sendLater(String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.sendAsync(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server + address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
