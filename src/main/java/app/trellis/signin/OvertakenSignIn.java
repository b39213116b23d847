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
 * Looks at the account once more after a sign-in. Between the reading of the account and the storing of the session lies
 * the time that a password takes, in which the account may be disabled or changed: that change ends the sessions that it
 * finds, and the new one is not among them yet. This filter stands outside of Spring Session's, so that the session is
 * stored by now, and no other request pays for it.
 */
@Component
@Order(OvertakenSignIn.OUTSIDE_OF_THE_SESSION)
class OvertakenSignIn extends OncePerRequestFilter {

    static final int OUTSIDE_OF_THE_SESSION = SessionRepositoryFilter.DEFAULT_ORDER - 1;

    private static final String BEGUN = OvertakenSignIn.class.getName();

    private record Begun(String session, SignedIn account) {}

    private final ObjectProvider<Sessions> sessions;

    /** Not the sessions yet: a filter is made before the database, whose trouble Tomcat would tell in a hundred lines. */
    OvertakenSignIn(ObjectProvider<Sessions> sessions) {
        this.sessions = sessions;
    }

    /** To be called by whoever begins a session for an account, with the session in its final form. */
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
