package app.trellis.web;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** The variables that {@code th:memo="row, box"} names, equal where their values are. */
record MemoVariables(List<String> names, List<@Nullable Object> values) {

    private static final Pattern COMMA = Pattern.compile(",\\s*");

    /** As many as the templates hold. */
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    private static final ClassValue<Boolean> IS_VALUE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Stream.of(
                            Record.class,
                            CharSequence.class,
                            Enum.class,
                            Boolean.class,
                            Number.class,
                            UUID.class,
                            TemporalAccessor.class)
                    .anyMatch(value -> value.isAssignableFrom(type));
        }
    };

    static MemoVariables of(IExpressionContext page, String text) {
        var names = NAMES.computeIfAbsent(text, MemoVariables::named);
        var values = new Object[names.size()];
        for (var i = 0; i < values.length; i++) values[i] = value(names.get(i), page.getVariable(names.get(i)));
        return new MemoVariables(names, Arrays.asList(values));
    }

    private static List<String> named(String text) {
        return text.isEmpty() ? List.of() : List.of(COMMA.split(text));
    }

    /** What has an identity, such as an entity, can change and stay the same key. */
    private static @Nullable Object value(String name, @Nullable Object value) {
        if (isValue(value)) return value;
        throw new TemplateProcessingException("th:memo wants values, and " + name + " is none");
    }

    private static boolean isValue(@Nullable Object value) {
        if (value == null) return true;
        if (!(value instanceof List<?> list)) return IS_VALUE.get(value.getClass());
        for (var one : list) if (!isValue(one)) return false;
        return true;
    }

    Map<String, @Nullable Object> byName() {
        var byName = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < names.size(); i++) byName.put(names.get(i), values.get(i));
        return byName;
    }
}
