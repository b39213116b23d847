package app.trellis.training;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Training once had the address {@code /trainings}, to which bookmarks and calendar files still lead. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormerAddresses extends OncePerRequestFilter {

    private static final String FORMER = "/trainings";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(FORMER)
                && !request.getRequestURI().startsWith(FORMER + "/");
    }

    /** By 308, so that a form that was open is sent on as it is. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
        response.setHeader(
                HttpHeaders.LOCATION,
                "/training" + request.getRequestURI().substring(FORMER.length()) + (query == null ? "" : "?" + query));
    }
}
