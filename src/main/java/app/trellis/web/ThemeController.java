package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch between light and dark, for browsers without JavaScript; with it the page does the same by itself. */
@Controller
class ThemeController {

    private static final Pattern HOST = Pattern.compile("^https?://[^/?#]*");
    /** Browsers read two slashes, of either kind, as the beginning of a host. */
    private static final Pattern INSIDE = Pattern.compile("/(?![/\\\\]).*");

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referrer,
            HttpServletRequest request) {
        var known = Theme.named(theme);
        var cookie = ResponseCookie.from(Theme.COOKIE, known == null ? "" : known)
                .path("/")
                .maxAge(known == null ? Duration.ZERO : A_YEAR)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back(referrer))
                .build();
    }

    /** The page the visitor was on. Only its path is trusted, never another host. */
    private static String back(@Nullable String referrer) {
        var path = referrer == null ? "/" : HOST.matcher(referrer).replaceFirst("");
        return INSIDE.matcher(path).matches() ? path : "/";
    }
}
