package app.trellis.signin;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands the {@link AnswerLink} of the {@code {token}} in the address to controllers. It is found before their transaction
 * begins, so that a wrong one is counted although the request fails.
 */
@Component
class AnswerLinkArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final AnswerLinks links;

    AnswerLinkArgument(AnswerLinks links) {
        this.links = links;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AnswerLink.class;
    }

    @Override
    public AnswerLink resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        SecretAddress.keep(requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        var place = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .split("/")[1];
        try {
            return links.opening(place, new SecretToken(token(request)), request.getRemoteAddr())
                    .orElseThrow(NotFound::new);
        } catch (TooManyAttempts wait) {
            throw wait.refusal();
        }
    }

    private static String token(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named ? String.valueOf(named.get("token")) : "";
    }
}
