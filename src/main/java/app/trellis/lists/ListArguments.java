package app.trellis.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableHandlerMethodArgumentResolver;
import org.springframework.data.web.SortHandlerMethodArgumentResolver;
import org.springframework.data.web.config.PageableHandlerMethodArgumentResolverCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands controllers a {@link ListRequest}, or the page that is asked for, and no order: each list reads its own from a
 * closed list. Spring Data would read one too, of names that Trellis does not know, and fail at a percent sign.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ListArguments implements WebMvcConfigurer {

    private final ObjectProvider<PageableHandlerMethodArgumentResolverCustomizer> settings;

    ListArguments(ObjectProvider<PageableHandlerMethodArgumentResolverCustomizer> settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        var page = new PageableHandlerMethodArgumentResolver(new NoOrder());
        settings.forEach(setting -> setting.customize(page));
        resolvers.add(page);
        resolvers.add(new OfRequest(page));
    }

    private static class NoOrder extends SortHandlerMethodArgumentResolver {

        @Override
        public Sort resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Sort.unsorted();
        }
    }

    private record OfRequest(PageableHandlerMethodArgumentResolver page) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ListRequest.class;
        }

        @Override
        public ListRequest resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var parameters = new LinkedMultiValueMap<String, String>();
            request.getParameterMap().forEach((name, values) -> parameters.addAll(name, Arrays.asList(values)));
            var resultsOnly = "results".equals(request.getHeader("HX-Target"));
            if (container != null) container.addAttribute("resultsOnly", resultsOnly);
            return new ListRequest(
                    new ListQuery(parameters),
                    page.resolveArgument(parameter, container, request, binders),
                    resultsOnly);
        }
    }
}
