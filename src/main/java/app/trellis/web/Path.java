package app.trellis.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

/**
 * A variable and the methods called one after the other from it on, as SpEL reads {@code a.b()?.c()}, or {@code !a.b()}
 * for the opposite of what they say.
 */
record Path(String variable, List<Step> steps, boolean negated) {

    /** Instead of a value: SpEL knows what to do, or what to complain about. */
    static final Object UNREADABLE = new Object();

    private static final Pattern PATH = Pattern.compile("(!?)([a-zA-Z_]\\w*)((?:\\??\\.[a-zA-Z_]\\w*\\(\\))*)");
    private static final Pattern STEP = Pattern.compile("(\\??)\\.(\\w+)\\(\\)");
    private static final Set<String> NO_VARIABLES = Set.of("null", "true", "false", "new", "not");

    /** @param nullSafe whether nothing is called on null, which stays null */
    record Step(String method, boolean nullSafe) {

        @Nullable
        Object read(@Nullable Object owner) {
            if (owner == null) return nullSafe ? null : UNREADABLE;
            return Accessors.call(owner, method);
        }
    }

    /** Empty for any other expression. */
    static Optional<Path> parse(String expression) {
        var path = PATH.matcher(expression);
        if (!path.matches() || NO_VARIABLES.contains(path.group(2).toLowerCase(Locale.ROOT))) return Optional.empty();
        var steps = STEP.matcher(path.group(3))
                .results()
                .map(step -> new Step(step.group(2), !step.group(1).isEmpty()))
                .toList();
        return Optional.of(new Path(path.group(2), steps, !path.group(1).isEmpty()));
    }

    @Nullable
    Object read(IExpressionContext context) {
        var value = context.getVariable(variable);
        for (var step : steps) {
            value = step.read(value);
            if (value == UNREADABLE) return value;
        }
        if (!negated) return value;
        return value instanceof Boolean is ? !is : UNREADABLE;
    }
}
