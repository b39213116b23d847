package app.trellis.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spares the database what Spring Session would ask it at the end of every request: once the page is on its way, the
 * session is written, and reading it once more could only fail, and cut the page short. The session of a request that
 * failed stays as it was, since the database may be the trouble, and the page that says so would wait for it.
 */
@Component
@Order(SessionWrittenOnce.INSIDE_THE_SESSION)
class SessionWrittenOnce extends OncePerRequestFilter {

    static final int INSIDE_THE_SESSION = SessionRepositoryFilter.DEFAULT_ORDER + 1;

    /** Where Spring Session remembers what it has to write. */
    private static final String SESSION_IN_USE = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isOver = false;
        try {
            chain.doFilter(request, response);
            isOver = response.isCommitted();
        } catch (ServletException | IOException | RuntimeException | Error e) {
            isOver = true;
            throw e;
        } finally {
            if (isOver) request.removeAttribute(SESSION_IN_USE);
        }
    }
}
