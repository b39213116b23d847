package app.trellis.unsent;

import app.trellis.forms.Named;
import app.trellis.unsent.UnsentForm.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Reads the form of a request by the handler that it was going to: its texts are the strings that the handler takes. */
class SentFields {

    private static final Set<String> CARRIED = Set.of("_csrf", UnsentForms.SENT_AGAIN);

    private static final Pattern CHOSEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SentFields() {}

    static List<Field> of(HttpServletRequest request, HandlerMethod handler) {
        var texts = Arrays.stream(handler.getMethodParameters())
                .flatMap(SentFields::texts)
                .collect(Collectors.toSet());
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !CARRIED.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> new Field(
                                parameter.getKey(),
                                value,
                                texts.contains(Field.key(parameter.getKey())) && isWritten(value))))
                .toList();
    }

    /** Beside the name of somebody who was chosen stands an id. */
    private static boolean isWritten(String value) {
        return !value.isBlank() && !CHOSEN.matcher(value).lookingAt();
    }

    private static Stream<String> texts(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == String.class && parameter.hasParameterAnnotation(RequestParam.class))
            return Stream.of(parameter.getParameter().getName());
        return texts(type);
    }

    private static Stream<String> texts(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()).flatMap(SentFields::texts) : Stream.empty();
    }

    private static Stream<String> texts(RecordComponent component) {
        var type = component.getType();
        if (type == String.class || Named.class.isAssignableFrom(type)) return Stream.of(component.getName());
        var row = ResolvableType.forMethodReturnType(component.getAccessor())
                .as(List.class)
                .getGeneric()
                .toClass();
        return texts(row).map(text -> component.getName() + "." + text);
    }
}
