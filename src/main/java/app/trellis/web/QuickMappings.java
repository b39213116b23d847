package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Primary;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Spring compares an address that holds an id with each of its hundreds of mappings, first by everything but the path. Here
 * those of another first segment are passed over before that.
 */
@Component
@Primary
class QuickMappings implements WebMvcRegistrations {

    private final ObjectProvider<WebMvcRegistrations> all;

    QuickMappings(ObjectProvider<WebMvcRegistrations> all) {
        this.all = all;
    }

    /** Spring Boot asks one alone, and none if there are two: another may read from a replica. */
    @Override
    public @Nullable RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return all.stream()
                .filter(other -> other != this)
                .map(WebMvcRegistrations::getRequestMappingHandlerAdapter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new BySegment();
    }

    private static class BySegment extends RequestMappingHandlerMapping {

        private static final String FIRST = BySegment.class.getName() + ".first";
        private static final Pattern OPEN = Pattern.compile("[{*?]");

        /** The first segments of the patterns of each mapping; none where they may be any. */
        private final Map<RequestMappingInfo, Set<String>> firsts = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
                throws Exception {
            request.setAttribute(FIRST, first(request));
            return super.lookupHandlerMethod(lookupPath, request);
        }

        private static String first(HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            var isSegment = path.elements().size() > 1 && path.elements().get(1) instanceof PathSegment;
            return isSegment ? ((PathSegment) path.elements().get(1)).valueToMatch() : "";
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            var known = firsts.computeIfAbsent(mapping, BySegment::firsts);
            var mayMatch = known.isEmpty() || known.contains(request.getAttribute(FIRST));
            return mayMatch ? super.getMatchingMapping(mapping, request) : null;
        }

        private static Set<String> firsts(RequestMappingInfo mapping) {
            var firsts = mapping.getPatternValues().stream()
                    .map(pattern -> pattern.replaceFirst("^/?([^/]*).*", "$1"))
                    .collect(Collectors.toSet());
            return firsts.stream().anyMatch(OPEN.asPredicate()) ? Set.of() : firsts;
        }
    }
}
