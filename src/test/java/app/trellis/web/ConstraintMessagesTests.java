package app.trellis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.validation.MapBindingResult;
import org.springframework.validation.SmartValidator;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each constraint of each form says when it is broken: in words of ours, and with the limit that the form has. */
@PageTest
class ConstraintMessagesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private SmartValidator validator;

    @Autowired
    private MessageSource messages;

    @Test
    void everyConstraintNamesItsLimitInPlainWords() {
        var found = new ArrayList<String>();
        forms().forEach(form -> Arrays.stream(form.getDeclaredFields())
                .forEach(field -> Arrays.stream(field.getAnnotations())
                        .filter(one -> one.annotationType().isAnnotationPresent(Constraint.class))
                        .forEach(constraint -> found.addAll(problems(form, field, constraint)))));
        assertThat(found).isEmpty();
    }

    private Stream<? extends Class<?>> forms() {
        var forms = mappings.getHandlerMethods().values().stream()
                .flatMap(method -> Stream.of(method.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(Valid.class))
                .map(parameter -> parameter.getParameterType())
                .distinct()
                .toList();
        assertThat(forms).hasSizeGreaterThan(10);
        return forms.stream();
    }

    private List<String> problems(Class<?> form, Field field, Annotation constraint) {
        var broken = broken(constraint);
        var errors = new MapBindingResult(new HashMap<String, Object>(), "form");
        validator.validateValue(form, field.getName(), broken.value, errors);
        var where = form.getSimpleName() + "." + field.getName() + " @"
                + constraint.annotationType().getSimpleName() + ": ";
        var error = errors.getFieldErrors().stream()
                .filter(one -> constraint.annotationType().getSimpleName().equals(one.getCode()))
                .findFirst();
        if (error.isEmpty()) return List.of(where + "is not broken by " + broken.value);
        var text = messages.getMessage(error.get(), Locale.UK);
        var plain = text.matches("[A-Z].*\\.") && !text.matches(".*(\\btrue\\b|\\bfalse\\b|[{}]|\\bmust\\b).*");
        return plain
                        && broken.limits.stream()
                                .allMatch(limit -> text.replace(",", "").contains(limit))
                ? List.of()
                : List.of(where + text);
    }

    /** A value that breaks a constraint, and the limits that its message has to name. */
    private record Broken(Object value, List<String> limits) {}

    private static Broken broken(Annotation constraint) {
        if (constraint instanceof Size size)
            return new Broken("x".repeat(size.max() + 1), List.of(String.valueOf(size.max())));
        if (constraint instanceof Line line)
            return new Broken("x".repeat(line.value() + 1), List.of(String.valueOf(line.value())));
        if (constraint instanceof Prose prose)
            return new Broken("x".repeat(prose.value() + 1), List.of(String.valueOf(prose.value())));
        if (constraint instanceof Min min)
            return new Broken((int) min.value() - 1, List.of(String.valueOf(min.value())));
        if (constraint instanceof Max max)
            return new Broken((int) max.value() + 1, List.of(String.valueOf(max.value())));
        if (constraint instanceof DecimalMin min)
            return new Broken(new BigDecimal(min.value()).subtract(BigDecimal.ONE), List.of(min.value()));
        if (constraint instanceof DecimalMax max)
            return new Broken(new BigDecimal(max.value()).add(BigDecimal.ONE), List.of(max.value()));
        if (constraint instanceof Digits digits)
            return new Broken(
                    BigDecimal.TEN.pow(digits.integer()),
                    List.of(String.valueOf(digits.integer()), String.valueOf(digits.fraction())));
        return switch (constraint.annotationType().getSimpleName()) {
            case "NotBlank" -> new Broken("", List.of());
            case "NotNull", "NotEmpty" -> new Broken(null, List.of());
            default -> new Broken("?", List.of());
        };
    }
}
