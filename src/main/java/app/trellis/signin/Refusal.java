package app.trellis.signin;

import app.trellis.people.PersonId;
import app.trellis.unsent.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The answer to a request that the rules refused: 404 where there is no page, else the way to sign in for a visitor, and
 * 403 for somebody who has signed in. Denied it is in each case; here is only decided what is said. A form whose session
 * has ended, or another one has begun, is no wrong of its writer: what was written is kept for them.
 */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectProvider<HandlerMapping> pages;
    private final FormTokens tokens;
    private final ObjectProvider<UnsentForms> unsent;

    Refusal(ObjectProvider<HandlerMapping> pages, FormTokens tokens, ObjectProvider<UnsentForms> unsent) {
        this.pages = pages;
        this.tokens = tokens;
        this.unsent = unsent;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException visitor)
            throws IOException {
        if (isPage(request)) leadToSignIn(request, response);
        else response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        // For the page that tells of it: not the role is the trouble, but the form.
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, denied);
        if (denied instanceof CsrfException && OpenForms.isOne(request)) leadToTheFormAgain(request, response);
        else if (!isPage(request)) response.sendError(HttpStatus.NOT_FOUND.value());
        else if (denied instanceof CsrfException) refuseOutdated(request, response);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) {
            leadTo(Destination.requestedBy(request).signIn(), request, response);
            return;
        }
        var writer = tokens.writer(request);
        if (writer.isEmpty()) leadTo(Destination.HOME.signIn(), request, response);
        else if (keep(writer.get(), request)) leadTo("/login?kept", request, response);
        else
            leadTo(Destination.cameFrom(request).signIn(isUpload(request) ? "ended=file" : "ended"), request, response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private void leadToTheFormAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        switch (path) {
            case "/logout" -> {
                if (SignedIn.now().isEmpty()) leadTo("/login?out", request, response);
                else response.sendError(HttpStatus.FORBIDDEN.value());
            }
            case "/theme" -> leadTo(Destination.cameFrom(request).with("again"), request, response);
            case "/login" -> leadTo(Destination.of(request.getParameter("next")).signIn("again"), request, response);
            default -> leadTo(Destination.of(path).with("again"), request, response);
        }
    }

    /** The page of the form is from another session: of this person, or of somebody else, who will find it kept. */
    private void refuseOutdated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var me = SignedIn.now().map(signedIn -> signedIn.person().id());
        if (me.isEmpty()) {
            leadToSignIn(request, response);
            return;
        }
        var writer = tokens.writer(request);
        var isKept = writer.isPresent() && keep(writer.get(), request);
        var page = Destination.cameFrom(request);
        if (!writer.equals(me)) response.sendError(HttpStatus.FORBIDDEN.value());
        else if (isKept) leadTo("/unsent", request, response);
        else if (page.equals(Destination.HOME)) response.sendError(HttpStatus.FORBIDDEN.value());
        else leadTo(page.with("again"), request, response);
    }

    private boolean keep(PersonId writer, HttpServletRequest request) {
        var page = Destination.cameFrom(request);
        return unsent.getObject().keep(writer, request, page.equals(Destination.HOME) ? "" : page.path());
    }

    /** With a part of a page, the whole one has to go. */
    private static void leadTo(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(request.getContextPath() + address);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
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
