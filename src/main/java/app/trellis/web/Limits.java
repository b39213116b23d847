package app.trellis.web;

import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What the parts of a form tell the browser about its texts, as the record of the form says it. */
@Component("limits")
class Limits {

    private final HttpServletRequest request;

    Limits(HttpServletRequest request) {
        this.request = request;
    }

    /** How many characters the field takes; null where it takes no text. */
    public @Nullable Integer of(@Nullable Record form, String field) {
        return (form == null ? sent() : Stream.of(form.getClass()))
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getName().equals(field))
                .map(Limits::longest)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of a form with a field that cannot be read there is no record: only the handler tells what was to be read. */
    private Stream<Class<?>> sent() {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Arrays.stream(handler.getMethodParameters()).map(MethodParameter::getParameterType)
                : Stream.of();
    }

    private static @Nullable Integer longest(RecordComponent field) {
        var line = field.getAccessor().getAnnotation(Line.class);
        if (line != null) return line.value();
        var prose = field.getAccessor().getAnnotation(Prose.class);
        return prose == null ? null : prose.value();
    }
}
