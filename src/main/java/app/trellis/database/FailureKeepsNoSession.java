package app.trellis.database;

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
 * Leaves the session of a request that failed as it was. To write that it was used would ask the database, which may be
 * the trouble, once more, and the page that tells of the failure would wait for it.
 */
@Component
@Order(FailureKeepsNoSession.INSIDE_THE_SESSION)
class FailureKeepsNoSession extends OncePerRequestFilter {

    static final int INSIDE_THE_SESSION = SessionRepositoryFilter.DEFAULT_ORDER + 1;

    /** Where Spring Session remembers what it has to write. */
    private static final String SESSION_IN_USE = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            request.removeAttribute(SESSION_IN_USE);
            throw e;
        }
    }
}
