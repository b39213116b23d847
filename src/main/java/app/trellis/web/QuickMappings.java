package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Spring compares an address that holds an id with each of its hundreds of mappings, first by everything but the path. Here
 * those of another first segment are passed over before that.
 */
@Component
class QuickMappings implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new BySegment();
    }

    private static class BySegment extends RequestMappingHandlerMapping {

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo mapping, HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
            return mayMatch(mapping, path) ? super.getMatchingMapping(mapping, request) : null;
        }

        private static boolean mayMatch(RequestMappingInfo mapping, PathContainer path) {
            var patterns = mapping.getPathPatternsCondition();
            if (patterns == null || path.elements().size() < 2) return true;
            if (!(path.elements().get(1) instanceof PathSegment first)) return true;
            for (var pattern : patterns.getPatterns()) if (mayMatch(pattern, first.valueToMatch())) return true;
            return false;
        }

        private static boolean mayMatch(PathPattern pattern, String segment) {
            var text = pattern.getPatternString();
            var slash = text.indexOf('/', 1);
            var end = slash < 0 ? text.length() : slash;
            if (end == segment.length() + 1 && text.startsWith(segment, 1)) return true;
            for (var at = 1; at < end; at++) if ("{*?".indexOf(text.charAt(at)) >= 0) return true;
            return false;
        }
    }
}
