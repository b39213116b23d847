package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** Light or dark, as chosen by the switch and kept in a cookie, so that the first byte of a page knows it. */
enum Theme {
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    /** As Tabler calls it; null leaves it to the system. */
    static @Nullable String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : named(cookie.getValue());
    }

    static @Nullable String named(@Nullable String name) {
        for (var theme : values()) if (theme.toString().equals(name)) return theme.toString();
        return null;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
