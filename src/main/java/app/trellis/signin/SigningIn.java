package app.trellis.signin;

import static java.util.Objects.requireNonNull;

import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Proves who somebody is and begins the session, as Spring Security's own filter does: a new session id, so that one
 * that was planted earlier is worth nothing, and a new token against forged forms.
 */
@Component
class SigningIn {

    private final SignInAttempts attempts;
    private final SignInEvents events;
    private final KnownBrowsers browsers;
    private final AuthenticationManager authenticator;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy session;

    SigningIn(
            SignInAttempts attempts,
            SignInEvents events,
            KnownBrowsers browsers,
            AuthenticationManager authenticator,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens) {
        this.attempts = attempts;
        this.events = events;
        this.browsers = browsers;
        this.authenticator = authenticator;
        this.contexts = contexts;
        this.session = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /**
     * Throws {@link TooManyAttempts}, or another {@link org.springframework.security.core.AuthenticationException} if
     * e-mail address and password do not fit. That nobody can tell, with the database away, is no such exception.
     */
    CurrentPerson signIn(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var proof = UsernamePasswordAuthenticationToken.unauthenticated(form.emailOrEmpty(), form.passwordOrEmpty());
        attempts.begin(form.emailOrEmpty(), request.getRemoteAddr());
        var authentication = prove(proof, request.getRemoteAddr());
        attempts.succeeded(form.emailOrEmpty(), request.getRemoteAddr());
        var me = (SignedIn) requireNonNull(authentication.getPrincipal());
        events.succeeded(me.person().id(), browsers.of(request, response));
        session.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        StaleSignInFilter.watch(request, me);
        return me.person();
    }

    private Authentication prove(Authentication proof, String address) {
        try {
            return authenticator.authenticate(proof);
        } catch (InternalAuthenticationServiceException failure) {
            // Without the wrapper, which would count as a refusal wherever it stands among the causes.
            var trouble = new IllegalStateException("the account could not be looked up", failure.getCause());
            try {
                attempts.takeBack(proof.getName(), address);
            } catch (RuntimeException stillAway) {
                trouble.addSuppressed(stillAway);
            }
            throw trouble;
        } catch (AuthenticationException refused) {
            events.failed(proof.getName());
            throw refused;
        }
    }
}
