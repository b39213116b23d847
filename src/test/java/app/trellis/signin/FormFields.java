package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What can be entered at each address: found by the mappings and the records of the forms, so that a new one is known. */
@Component
public class FormFields {

    private static final List<String> LIST_PARAMETERS = List.of("q", "sort", "page", "size");
    private static final int UNSAID = 100;

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private final Map<String, List<HandlerMethod>> handlers = new ConcurrentHashMap<>();

    FormFields(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The fields of the records that the handler of a row reads, and the parameters of any list. */
    public List<String> of(PermissionRow row) {
        if (row.isUpload()) return List.of();
        var names = new ArrayList<String>();
        handlers(row).forEach(handler -> names.addAll(fields(handler)));
        if (row.method().equals("GET") && !names.isEmpty()) names.addAll(LIST_PARAMETERS);
        // What stands in the path is no input of a form.
        return names.stream()
                .filter(name -> !row.pattern().contains("{" + name + "}"))
                .distinct()
                .toList();
    }

    /** Whether it is sorted, filtered and turned over as all lists are. */
    public boolean isList(PermissionRow row) {
        return handlers(row)
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .anyMatch(FormFields::isOfAList);
    }

    /** Those of the fields of a row that its form has, without the names of buttons. */
    Set<String> entered(PermissionRow row) {
        var entered = formsOf(row)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return entered.isEmpty() ? Set.copyOf(of(row)) : entered;
    }

    /** Those of the fields of a form that take text, with how long it may be. */
    public Map<String, Integer> textsOf(PermissionRow row) {
        return formsOf(row)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .collect(Collectors.toMap(RecordComponent::getName, FormFields::longest));
    }

    Stream<String> requiredTextsOf(PermissionRow row) {
        return formsOf(row)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class
                        && component.getAccessor().isAnnotationPresent(NotBlank.class))
                .map(RecordComponent::getName);
    }

    /** Those of the fields of a row that take no text and no choice: a number, a day, or what else has to be read. */
    Set<String> othersOf(PermissionRow row) {
        var words = formsOf(row)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getName().equals("version") || isOfWords(component.getType()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return of(row).stream().filter(name -> !words.contains(name)).collect(Collectors.toSet());
    }

    private static boolean isOfWords(Class<?> type) {
        return type.isEnum() || Set.of(String.class, UUID.class, Boolean.class).contains(type);
    }

    /** The records of forms that the handler of a row reads. */
    Stream<Class<?>> formsOf(PermissionRow row) {
        return handlers(row)
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Form"));
    }

    static int longest(RecordComponent text) {
        var line = text.getAccessor().getAnnotation(Line.class);
        var prose = text.getAccessor().getAnnotation(Prose.class);
        return line != null ? line.value() : prose != null ? prose.value() : UNSAID;
    }

    private Stream<HandlerMethod> handlers(PermissionRow row) {
        return handlers.computeIfAbsent(row.mapping(), unknown -> handlersOf(row)).stream();
    }

    private List<HandlerMethod> handlersOf(PermissionRow row) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getKey().getPatternValues().contains(row.pattern())
                        && entry.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals(row.method())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(PathVariable.class))
                .flatMap(FormFields::fields)
                .toList();
    }

    private static Stream<String> fields(MethodParameter parameter) {
        var type = parameter.getParameterType();
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (type == CurrentPerson.class) return Stream.empty();
        if (isOfAList(parameter)) return LIST_PARAMETERS.stream();
        if (type.isRecord()) return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        if (type == String.class) return Stream.ofNullable(parameter.getParameterName());
        return Stream.empty();
    }

    private static boolean isOfAList(MethodParameter parameter) {
        var type = parameter.getParameterType();
        var asked = Map.class.isAssignableFrom(type) && type.getName().contains("MultiValueMap");
        return asked || type.getPackageName().equals("app.trellis.lists");
    }
}
