package app.trellis.signin;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The forms that belong to no session: a person who signs in, chooses a password, answers by a link or signs out may have opened the page long ago,
 * and its token is gone. They need none where the browser itself says that the form stood on a page of Trellis (Fetch
 * Metadata, or the Origin header of browsers and connections without it); a forged one cannot say so.
 */
class OpenForms implements RequestMatcher {

    private static final RequestMatcher ADDRESSES = new OrRequestMatcher(
            pathPattern(POST, "/login"),
            pathPattern(POST, "/forgotten"),
            pathPattern(POST, "/logout"),
            pathPattern(POST, "/theme"),
            pathPattern(POST, "/setup"),
            pathPattern(POST, "/invitations/*"),
            pathPattern(POST, "/answers/*"),
            pathPattern(POST, "/answers/*/refusal"),
            pathPattern(POST, "/pulse/*"));

    static boolean isOne(HttpServletRequest request) {
        return ADDRESSES.matches(request);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return isOne(request) && isFromOwnPage(request);
    }

    static boolean isFromOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var host = request.getHeader(HttpHeaders.HOST);
        return host != null && host.equalsIgnoreCase(authority(request.getHeader(HttpHeaders.ORIGIN)));
    }

    private static @Nullable String authority(@Nullable String origin) {
        try {
            return origin == null ? null : URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
