package app.trellis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters before anybody else asks for them. What cannot be read, or is too large to be, is the sender's
 * mistake: an answer, and no failure in the log with what was sent.
 */
@Component
@Order(ReadableRequests.AFTER_THE_ENCODING_IS_SET)
class ReadableRequests extends OncePerRequestFilter {

    static final int AFTER_THE_ENCODING_IS_SET = Ordered.HIGHEST_PRECEDENCE + 1;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        read(request);
        chain.doFilter(request, response);
    }

    /** Tomcat answers this exception with its code, and does not say so of a text too large among the parts of an upload. */
    private static void read(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            throw unreadable;
        } catch (IllegalStateException tooLarge) {
            throw new InvalidParameterException(tooLarge, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
