package app.trellis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Which record a form on the page is read into. */
@Component
class FormType {

    private final HttpServletRequest request;

    FormType(HttpServletRequest request) {
        this.request = request;
    }

    /** Of a form with a field that cannot be read there is no record: only the handler tells what was to be read. */
    Stream<Class<?>> of(@Nullable Object form) {
        return (form == null ? sent() : Stream.<Class<?>>of(form.getClass())).filter(Class::isRecord);
    }

    private Stream<Class<?>> sent() {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Arrays.stream(handler.getMethodParameters()).map(MethodParameter::getParameterType)
                : Stream.of();
    }
}
