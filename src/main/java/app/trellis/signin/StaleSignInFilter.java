package app.trellis.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the account again after a sign-in, and ends the new session where the account changed meanwhile. Checking a
 * password takes time, in which the account may be disabled or changed: that change ends the sessions it finds, and the
 * new one is not among them yet. The filter runs outside Spring Session's, so that the session is already stored; other
 * requests pay nothing.
 */
@Component
@Order(StaleSignInFilter.OUTSIDE_OF_THE_SESSION)
class StaleSignInFilter extends OncePerRequestFilter {

    static final int OUTSIDE_OF_THE_SESSION = SessionRepositoryFilter.DEFAULT_ORDER - 1;

    private static final String BEGUN = StaleSignInFilter.class.getName();

    private record Begun(String session, SignedIn account) {}

    private final ObjectProvider<Sessions> sessions;

    /** A provider: filters are created before the database, whose failure Tomcat would log in a hundred lines. */
    StaleSignInFilter(ObjectProvider<Sessions> sessions) {
        this.sessions = sessions;
    }

    /** Call this after beginning a session for an account, once the session has its final id. */
    static void watch(HttpServletRequest request, SignedIn account) {
        request.setAttribute(BEGUN, new Begun(request.getSession().getId(), account));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(BEGUN) instanceof Begun begun) settle(begun);
        }
    }

    private void settle(Begun begun) {
        try {
            sessions.getObject().endIfOvertaken(begun.session(), begun.account());
        } catch (RuntimeException unknown) {
            sessions.getObject().end(begun.session());
            throw unknown;
        }
    }
}
