package app.trellis.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/**
 * Where a sign-in leads to: an address inside Trellis, whatever the request asked for. An address is inside if it is a
 * path that a browser cannot take for another host, in its written and in its decoded form.
 */
record Destination(String path) {

    static final Destination HOME = new Destination("/");

    private static final int LONGEST = 2_000;

    /** What stands in a request line, without the signs that browsers or view names read in their own way. */
    private static final Pattern WRITTEN = Pattern.compile("/[!-~&&[^\\\\{}<>\"#]]*");

    /** What browsers leave as it is in a query, and neither a template of an address nor a view name may hold. */
    private static final Pattern LEFT_UNENCODED = Pattern.compile("[\\\\{}<>\"]");

    private static final Pattern HOST = Pattern.compile("^https?://[^/?#]*");

    static Destination of(@Nullable String asked) {
        if (asked == null) return HOME;
        var query = asked.indexOf('?') + 1;
        var written = query == 0 ? asked : asked.substring(0, query) + encoded(asked.substring(query));
        return isInside(written) ? new Destination(written) : HOME;
    }

    private static String encoded(String query) {
        return LEFT_UNENCODED.matcher(query).replaceAll(sign -> UriUtils.encode(sign.group(), StandardCharsets.UTF_8));
    }

    private static boolean isInside(String asked) {
        if (asked.length() > LONGEST || !WRITTEN.matcher(asked).matches()) return false;
        try {
            var decoded = UriUtils.decode(asked, StandardCharsets.UTF_8);
            var path = decoded.split("\\?", 2)[0];
            return !path.contains("//")
                    && !path.contains("\\")
                    && decoded.chars().noneMatch(Character::isISOControl)
                    && !isSignIn(path);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isSignIn(String path) {
        return path.equals("/login") || path.equals("/logout");
    }

    /** The page that a refused request was going to, or a part of it; home if it was no visit. */
    static Destination requestedBy(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return HOME;
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return of(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** The page of the form, of which only the path is trusted; home if the browser does not send it. */
    static Destination cameFrom(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) return HOME;
        var path = HOST.matcher(referrer).replaceFirst("");
        return path.startsWith(request.getContextPath())
                ? of(path.substring(request.getContextPath().length()))
                : HOME;
    }

    /** The address of this page, with a word to tell there. */
    String with(String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** The address of the sign-in page that leads here. */
    String signIn() {
        return equals(HOME) ? "/login" : "/login?next=" + UriUtils.encode(path, StandardCharsets.UTF_8);
    }

    /** The same, with a word to tell there. */
    String signIn(String word) {
        return signIn() + (equals(HOME) ? "?" : "&") + word;
    }
}
