package app.trellis.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Renders the page for a failure without the session: with the database away, the page would wait for it again, and
 * fail too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionlessErrorFilter extends OncePerRequestFilter {

    /** As Spring Session names it. */
    private static final String SESSION_COOKIE = "SESSION";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutSessionCookie(request), response);
    }

    private static class WithoutSessionCookie extends HttpServletRequestWrapper {

        WithoutSessionCookie(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(cookie -> !cookie.getName().equals(SESSION_COOKIE))
                            .toArray(Cookie[]::new);
        }
    }
}
