package app.trellis.web;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** The variables that {@code th:memo="row, box"} names, equal where their values are. */
record MemoVariables(List<String> names, List<@Nullable Object> values) {

    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final List<Class<?>> VALUES = List.of(
            Record.class,
            CharSequence.class,
            Enum.class,
            Boolean.class,
            Number.class,
            UUID.class,
            TemporalAccessor.class);

    static MemoVariables of(IExpressionContext page, String names) {
        var named = names.isEmpty() ? List.<String>of() : List.of(COMMA.split(names));
        var values = new Object[named.size()];
        for (var i = 0; i < values.length; i++) values[i] = value(named.get(i), page.getVariable(named.get(i)));
        return new MemoVariables(named, Arrays.asList(values));
    }

    /** What has an identity, such as an entity, can change and stay the same key. */
    private static @Nullable Object value(String name, @Nullable Object value) {
        if (isValue(value)) return value;
        throw new TemplateProcessingException("th:memo wants values, and " + name + " is none");
    }

    private static boolean isValue(@Nullable Object value) {
        if (value instanceof List<?> list) return list.stream().allMatch(MemoVariables::isValue);
        return value == null || VALUES.stream().anyMatch(type -> type.isInstance(value));
    }

    Map<String, @Nullable Object> byName() {
        var byName = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < names.size(); i++) byName.put(names.get(i), values.get(i));
        return byName;
    }
}
