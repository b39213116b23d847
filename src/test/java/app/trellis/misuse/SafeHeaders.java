package app.trellis.misuse;

import app.trellis.signin.PageRule;
import app.trellis.signin.ShownPage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;

/** What every answer tells the browser to refuse; nor does a browser or a proxy keep what only some may see. */
@Component
class SafeHeaders implements PageRule {

    /** Has styles of its own, and is a place where nothing runs; {@code MailPagesTests}. */
    private static final String HTML_OF_A_MAIL = "/admin/mail/{id}/html";

    private static final Pattern UNSAFE = Pattern.compile("unsafe|\\*|https?:|strict-dynamic");

    private static final Map<String, List<String>> WANTED = Map.of(
            "Content-Security-Policy",
            List.of(
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "base-uri 'none'"),
            "X-Content-Type-Options",
            List.of("nosniff"),
            "X-Frame-Options",
            List.of("DENY"),
            "Permissions-Policy",
            List.of("camera=()", "geolocation=()"),
            "Cross-Origin-Opener-Policy",
            List.of("same-origin"),
            "Cross-Origin-Resource-Policy",
            List.of("same-origin"));

    @Override
    public Stream<String> broken(ShownPage page) {
        if (page.pattern().equals(HTML_OF_A_MAIL)) return Stream.empty();
        var isOpen = !page.row().expected().get("visitor").equals("login");
        var isKept = !header(page.answer(), "Cache-Control").contains("no-store");
        return Stream.concat(missing(page.answer()), isKept && !isOpen ? Stream.of("may be kept") : Stream.empty());
    }

    /** Which of the headers an answer lacks. */
    static Stream<String> missing(MockHttpServletResponse answer) {
        var policy = header(answer, "Content-Security-Policy");
        var referrer = header(answer, "Referrer-Policy");
        return Stream.of(
                        WANTED.entrySet().stream()
                                .flatMap(wanted -> wanted.getValue().stream()
                                        .filter(part ->
                                                !header(answer, wanted.getKey()).contains(part))
                                        .map(part -> wanted.getKey() + " without " + part)),
                        Stream.of(policy).filter(UNSAFE.asPredicate()).map("Content-Security-Policy: "::concat),
                        Stream.of(referrer)
                                .filter(value ->
                                        !List.of("same-origin", "no-referrer").contains(value))
                                .map("Referrer-Policy: "::concat))
                .flatMap(found -> found);
    }

    private static String header(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNullElse(answer.getHeader(name), "");
    }
}
