package app.trellis.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the page that tells of a failure do without the session. With the database away it would wait for it once more,
 * and fail too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleWithoutSession extends OncePerRequestFilter {

    private static final String SESSION_IS_DEALT_WITH =
            SessionRepositoryFilter.class.getName() + SessionRepositoryFilter.ALREADY_FILTERED_SUFFIX;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            request.setAttribute(SESSION_IS_DEALT_WITH, true);
            throw e;
        }
    }
}
