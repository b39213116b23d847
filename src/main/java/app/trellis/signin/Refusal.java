package app.trellis.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The answer to a request that the rules refused: 404 where there is no page, else the way to sign in for a visitor,
 * and 403 for somebody who has signed in. Denied it is in each case; here is only decided what is said.
 */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectProvider<HandlerMapping> pages;

    Refusal(ObjectProvider<HandlerMapping> pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor)
            throws IOException {
        if (!isPage(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        var login = request.getContextPath() + Destination.requestedBy(request).signIn();
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            // A part of a page was asked for after the session ended: the whole page is to go.
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var status = denied instanceof CsrfException || isPage(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
        response.sendError(status.value());
    }

    private boolean isPage(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) ServletRequestPathUtils.parseAndCache(request);
        return pages.stream().anyMatch(mapping -> isPage(mapping, request));
    }

    private static boolean isPage(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception pageThatTakesOtherRequests) {
            return true;
        }
    }
}
