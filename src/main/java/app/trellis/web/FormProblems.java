package app.trellis.web;

import app.trellis.forms.Labels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** Names what is wrong with a form by the labels of its fields, for the summary above it. */
@Component("problems")
class FormProblems {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    private final FormType types;
    private final MessageSource messages;

    FormProblems(FormType types, MessageSource messages) {
        this.types = types;
        this.messages = messages;
    }

    /** In the order of the form's fields; what is wrong with the whole form comes first. */
    public List<FormProblem> of(@Nullable Object form, List<DetailedError> errors) {
        var type = types.of(form)
                .filter(one -> one.isAnnotationPresent(Labels.class))
                .findFirst()
                .orElse(null);
        return errors.stream()
                .filter(error -> !error.getMessage().isEmpty())
                .sorted(Comparator.<DetailedError>comparingInt(error -> place(type, error))
                        .thenComparingInt(
                                error -> rows(error.getFieldName()).findFirst().orElse(0)))
                .map(error -> problem(type, error))
                .toList();
    }

    /** The id that {@code th:field} gives to a field: without the brackets of a row. */
    public static String idOf(String field) {
        return field.replaceAll("[\\[\\]]", "");
    }

    private FormProblem problem(@Nullable Class<?> type, DetailedError error) {
        var label = type == null || error.isGlobal() ? null : label(type, error.getFieldName());
        return label == null
                ? new FormProblem(null, error.getMessage())
                : new FormProblem(
                        idOf(error.getFieldName()),
                        text(label.endsWith("?") ? "web.problem.question" : "web.problem", label, error.getMessage()));
    }

    private @Nullable String label(Class<?> type, String field) {
        var name = ROW.matcher(field).replaceAll("");
        var codes = new String[] {type.getAnnotation(Labels.class).value() + "." + name, "web.field." + name};
        var label = messages.getMessage(new DefaultMessageSourceResolvable(codes, ""), LocaleContextHolder.getLocale());
        if (label.isEmpty()) return null;
        var rows = rows(field).mapToObj(String::valueOf).collect(Collectors.joining("."));
        return rows.isEmpty() ? label : text("web.problem.row", label, rows);
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    /** The numbers that the page gives to the rows in which the field stands: from 1. */
    private static IntStream rows(String field) {
        return ROW.matcher(field).results().mapToInt(row -> Integer.parseInt(row.group(1)) + 1);
    }

    private static int place(@Nullable Class<?> type, DetailedError error) {
        if (type == null || error.isGlobal()) return -1;
        var first = error.getFieldName().split("[.\\[]", 2)[0];
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList()
                .indexOf(first);
    }
}
